import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Gap } from '../../domain/gap/gap.types.ts';
import type { GapLife } from '../../domain/gap/gap-life.ts';
import { SideCard } from '../card.tsx';
import { History, linesOf } from '../history.tsx';
import { stepAnchor } from '../runbook/step-anchor.ts';
import { TimeText } from '../time/time-text.tsx';
import { GapActs, type GapOwner } from './gap-acts.tsx';
import { GapDue, GapStageTag } from './gap-state.tsx';
import { useActorName } from './use-actor-name.ts';

export type GapShown = Gap & { history: NonNullable<GapLife['history']> };

/** What was done about it, and what is missing for it to be closed. */
const Next = ({ gap }: { gap: GapShown }) => {
  const t = useTranslations('gap');
  const nameOf = useActorName();
  const { stage, fixed, walk, closed, declined, runbook, revision } = gap;
  const diff = fixed
    ? `/runbooks/${runbook.id}/revisions?from=${revision}&to=${fixed.revision}`
    : '';
  if (closed)
    return (
      <p>
        {t('next.closed', {
          who: closed.walk.by.name,
          number: String(closed.walk.incident.number),
        })}{' '}
        <Link to={diff}>{t('diff')}</Link>
      </p>
    );
  if (declined)
    return <p>{t('next.declined', { who: nameOf(declined.by), reason: declined.reason })}</p>;
  if (!fixed) return <p>{t(stage === 'reported' ? 'next.reported' : 'next.triaged')}</p>;
  return (
    <p>
      {t('next.mended', { who: nameOf(fixed.by) })} <Link to={diff}>{t('diff')}</Link>{' '}
      {walk ? (
        <span>
          {t.rich('next.walked', {
            who: walk.by.name,
            number: String(walk.incident.number),
            at: () => <TimeText at={walk.at} />,
          })}
        </span>
      ) : (
        <span>
          {t('next.waits')}{' '}
          <Link to={`/incidents/new?runbook=${encodeURIComponent(runbook.id)}&kind=drill`}>
            {t('next.drill')}
          </Link>
        </span>
      )}
    </p>
  );
};

/** One gap: what is wrong, what was done about it, and what may be done now. */
export const GapPage = ({
  gap,
  owners,
  mayClose,
}: {
  gap: GapShown;
  owners: readonly GapOwner[];
  mayClose: boolean;
}) => {
  const t = useTranslations('gap');
  const tiers = useTranslations('evidence.tier');
  const nameOf = useActorName();
  const { step, runbook, incident, note } = gap;
  const page = `/runbooks/${runbook.id}`;
  return (
    <div className="mx-auto grid max-w-[1180px] gap-x-10 gap-y-6 px-4 pt-6 pb-16 sm:px-6 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="min-w-0">
        <p className="mb-1.5 flex flex-wrap items-center gap-2 text-control text-ink-2">
          <Link to="/gaps">{t('list.title')}</Link>
          <GapStageTag stage={gap.stage} />
        </p>
        <h1 className="text-headline font-semibold break-words">
          <span className="num mr-3 font-medium text-ink-3">{gap.number}</span>
          {step ? step.title : runbook.title}
        </h1>
        <p className="mt-3 max-w-[66ch] text-instruction break-words whitespace-pre-line">
          {gap.text}
        </p>
        {note ? (
          <div className="mt-4 max-w-[66ch] rounded-r-control border-l-3 border-warn bg-warn-soft px-4 py-2.5">
            <p className="text-small font-semibold text-warn">{t('pinned')}</p>
            <p className="break-words whitespace-pre-line">{note.text}</p>
          </div>
        ) : null}
        <div className="mt-5 grid max-w-[66ch] gap-4 text-instruction">
          <Next gap={gap} />
          {mayClose ? <GapActs key={`${gap.id} ${gap.version}`} gap={gap} owners={owners} /> : null}
        </div>
        <History
          title={t('history')}
          lines={[
            ...linesOf(gap.history, ({ what, by }) => t(`entry.${what}`, { who: nameOf(by) })),
            {
              ...{ key: 'reported', at: gap.at },
              text: t(`source.${gap.source.type}`, { who: nameOf(gap.by) }),
            },
          ]}
        />
      </div>
      <aside>
        <SideCard title={t('facts')}>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
            <dt className="text-ink-2">{t('list.runbook')}</dt>
            <dd className="break-words">
              <Link to={step ? `${page}#${stepAnchor(step.id)}` : page}>{runbook.title}</Link>
            </dd>
            <dt className="text-ink-2">{t('filter.tier')}</dt>
            <dd>{tiers(gap.tier)}</dd>
            <dt className="text-ink-2">{t('field.kind')}</dt>
            <dd>{gap.kind ? t(`kind.${gap.kind}`) : '–'}</dd>
            <dt className="text-ink-2">{t('field.owner')}</dt>
            <dd>{gap.owner?.name ?? t('nobody')}</dd>
            <dt className="text-ink-2">{t('due')}</dt>
            <dd>
              <GapDue {...gap} />
            </dd>
            {incident ? (
              <>
                <dt className="text-ink-2">{t('list.incident')}</dt>
                <dd>
                  <Link to={`/incidents/${incident.id}`}>
                    {t('list.onIncident', { number: String(incident.number) })}
                  </Link>
                </dd>
              </>
            ) : null}
          </dl>
        </SideCard>
      </aside>
    </div>
  );
};
