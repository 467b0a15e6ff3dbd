import { Link } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DrillBegun, PlannedDrill } from '../../domain/drill/planned.ts';
import { Button, ButtonLink } from '../button.tsx';
import { SideCard } from '../card.tsx';
import { Select, Textarea } from '../field.tsx';
import { useActorName } from '../gap/use-actor-name.ts';
import { History, linesOf } from '../history.tsx';
import { Notice } from '../notice.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { usePost } from '../use-post.ts';
import { type Choice, DrillFields, readDrill } from './drill-fields.tsx';
import { type DrillState, DrillStateTag } from './drill-state.tsx';

export type DrillShown = PlannedDrill & { state: DrillState; late: boolean; begun?: DrillBegun };

const Result = ({ drill }: { drill: DrillShown }) => {
  const t = useTranslations('plannedDrill');
  const say = useDuration();
  const { begun, state, late } = drill;
  if (state === 'missed') return <p>{t('missedText')}</p>;
  if (!begun) return null;
  const { evidence, incident } = begun;
  if (state === 'running')
    return (
      <p className="flex flex-wrap items-center gap-3">
        {t('running')} <ButtonLink to={`/incidents/${incident.id}`}>{t('toRoom')}</ButtonLink>
      </p>
    );
  if (!evidence) return <p>{t('brokenOff')}</p>;
  const { measured, objective, kept, pace } = evidence.result;
  const time = say(measured.plan);
  return (
    <div className="grid gap-1.5">
      <p className="text-title font-semibold">
        {objective === undefined
          ? t('result', { time })
          : t('resultOf', { time, objective: say(objective) })}{' '}
        {kept === undefined ? null : (
          <span className={kept ? 'text-ok' : 'text-bad'}>{t(kept ? 'kept' : 'over')}</span>
        )}
      </p>
      {pace > 1 ? <p>{t('compressed', { pace: String(pace) })}</p> : null}
      <p>
        {t.rich('walkedBy', {
          who: evidence.by.map(({ name }) => name).join(', '),
          at: () => <TimeText at={evidence.at} />,
        })}{' '}
        {late ? t('late') : null}
      </p>
      <p>
        <Link to={`/incidents/${incident.id}/drill-report`}>{t('toReport')}</Link>
      </p>
    </div>
  );
};

type Act = 'start' | 'change' | 'cancel';

const Acts = ({
  drill,
  owners,
  mayPlan,
  mayStart,
}: {
  drill: DrillShown;
  owners: readonly Choice[];
  mayPlan: boolean;
  mayStart: boolean;
}) => {
  const t = useTranslations('plannedDrill');
  const choose = useTranslations('drill.choose');
  const shell = useTranslations('shell');
  const [act, setAct] = useState<Act | null>(null);
  const post = usePost((answer) => {
    if (answer.ok) setAct(null);
  });
  const { state, version } = drill;
  if (state !== 'planned' && state !== 'missed' && state !== 'broken-off') return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (act === 'start') post.send({ type: 'drill.started', pages: String(form.get('pages')) });
    else if (act === 'cancel')
      post.send({ type: 'cancelled', base: version, reason: String(form.get('reason')) });
    else {
      const { runbook: _r, owner, note, ...rest } = readDrill(event.currentTarget);
      const more = { owner: owner || null, note: note || null };
      post.send({ type: 'changed', base: version, ...rest, ...more });
    }
  };
  const words = { start: t('start'), change: t('save'), cancel: t('cancel') };
  return (
    <div className="grid gap-4">
      {post.answer && !post.answer.ok ? (
        <Notice tone="bad" urgent>
          {post.answer.sentence}
        </Notice>
      ) : null}
      {act ? (
        <form onSubmit={submit} className="grid max-w-[66ch] gap-4">
          {act === 'start' ? (
            <>
              <p>{t('startText')}</p>
              <Select label={t('field.pages')} name="pages" defaultValue="marked">
                <option value="marked">{choose('marked')}</option>
                <option value="log">{choose('log')}</option>
              </Select>
            </>
          ) : null}
          {act === 'change' ? <DrillFields drill={drill} owners={owners} /> : null}
          {act === 'cancel' ? <Textarea label={t('field.reason')} name="reason" required /> : null}
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy}>
              {post.busy ? t('busy') : words[act]}
            </Button>
            <Button look="quiet" onClick={() => setAct(null)}>
              {shell('cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap gap-2.5">
          {mayStart ? (
            <Button look="act" onClick={() => setAct('start')}>
              {t(state === 'broken-off' ? 'again' : 'start')}
            </Button>
          ) : null}
          {mayPlan ? (
            <>
              <Button onClick={() => setAct('change')}>{t('change')}</Button>
              <Button onClick={() => setAct('cancel')}>{t('cancel')}</Button>
            </>
          ) : null}
        </div>
      )}
    </div>
  );
};

/** One planned drill: when, how deep, whose, how it stands, and what may be done with it now. */
export const DrillPage = (props: {
  drill: DrillShown;
  owners: readonly Choice[];
  mayPlan: boolean;
  mayStart: boolean;
}) => {
  const { drill } = props;
  const t = useTranslations('plannedDrill');
  const nameOf = useActorName();
  return (
    <div className="mx-auto grid max-w-[1180px] gap-x-10 gap-y-6 px-4 pt-6 pb-16 sm:px-6 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="min-w-0">
        <p className="mb-1.5 flex flex-wrap items-center gap-2 text-control text-ink-2">
          <Link to="/drills">{t('title')}</Link>
          <DrillStateTag state={drill.state} />
        </p>
        <h1 className="text-headline font-semibold break-words">
          <span className="num mr-3 font-medium text-ink-3">{drill.number}</span>
          {drill.runbook.title}
        </h1>
        <p className="mt-1 text-ink-2">
          {`${t(`kind.${drill.kind}`)}. ${t(`kindText.${drill.kind}`)}`}
        </p>
        {drill.note ? (
          <p className="mt-3 max-w-[66ch] text-instruction break-words whitespace-pre-line">
            {drill.note}
          </p>
        ) : null}
        <div className="mt-5 grid max-w-[66ch] gap-4 text-instruction">
          {drill.cancelled ? (
            <p>
              {t('cancelled', {
                who: nameOf(drill.cancelled.by),
                reason: drill.cancelled.reason,
              })}
            </p>
          ) : null}
          <Result drill={drill} />
          <Acts key={`${drill.id} ${drill.version} ${drill.state}`} {...props} />
        </div>
        <History
          title={t('history')}
          lines={linesOf(drill.history, ({ what, by }) => t(`entry.${what}`, { who: nameOf(by) }))}
        />
      </div>
      <aside>
        <SideCard title={t('facts')}>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
            <dt className="text-ink-2">{t('column.on')}</dt>
            <dd className="num">{drill.on}</dd>
            <dt className="text-ink-2">{t('column.owner')}</dt>
            <dd>{drill.owner?.name ?? t('nobody')}</dd>
            <dt className="text-ink-2">{t('column.drill')}</dt>
            <dd className="break-words">
              <Link to={`/runbooks/${drill.runbook.id}`}>{drill.runbook.title}</Link>
            </dd>
          </dl>
        </SideCard>
      </aside>
    </div>
  );
};
