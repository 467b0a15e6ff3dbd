import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SideCard } from '../card.tsx';
import { useActorName } from '../gap/use-actor-name.ts';
import { History, linesOf } from '../history.tsx';
import type { Owner, RunbookShown } from '../retrospective/retrospective.types.ts';
import { stepAnchor } from '../runbook/step-anchor.ts';
import { DateText } from '../time/date-text.tsx';
import { TimeText } from '../time/time-text.tsx';
import { ActionActs, type ActionReader } from './action-acts.tsx';
import type { ListedAction } from './action-list-page.tsx';
import { ActionStateTag, DueText } from './action-state.tsx';

const Next = ({ item, reader }: { item: ListedAction; reader: ActionReader }) => {
  const t = useTranslations('action');
  const nameOf = useActorName();
  const { state, done, verified, settled } = item;
  if (state === 'done' && done)
    return (
      <p>
        {done.by.type !== 'clock' && done.by.id === reader.id
          ? t('verifyYours')
          : t('next.done', { who: nameOf(done.by) })}
      </p>
    );
  if (state === 'verified' && verified)
    return (
      <p>
        {t.rich('next.verified', {
          who: nameOf(verified.by),
          at: () => <TimeText at={verified.at} />,
        })}
      </p>
    );
  if ((state === 'accepted' || state === 'dropped') && settled)
    return (
      <p>
        {t(`next.${state}`, {
          ...{ who: nameOf(settled.by), reason: settled.reason, day: settled.until ?? '' },
        })}
      </p>
    );
  return <p>{t('next.open')}</p>;
};

/** One action item: what it is, whose, until when, and what may be done with it now. */
export const ActionPage = ({
  item,
  reader,
  owners,
  runbooks,
}: {
  item: ListedAction;
  reader: ActionReader;
  owners: Owner[];
  runbooks: RunbookShown[];
}) => {
  const t = useTranslations('action');
  const nameOf = useActorName();
  const { about, incident, added } = item;
  const page = about ? `/runbooks/${about.runbook}` : '';
  return (
    <div className="mx-auto grid max-w-[1180px] gap-x-10 gap-y-6 px-4 pt-6 pb-16 sm:px-6 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="min-w-0">
        <p className="mb-1.5 flex flex-wrap items-center gap-2 text-control text-ink-2">
          <Link to="/actions">{t('title')}</Link>
          <ActionStateTag state={item.state} />
        </p>
        <h1 className="text-headline font-semibold break-words">
          <span className="num mr-3 font-medium text-ink-3">{item.number}</span>
          {item.title}
        </h1>
        {item.detail ? (
          <p className="mt-3 max-w-[66ch] text-instruction break-words whitespace-pre-line">
            {item.detail}
          </p>
        ) : null}
        <div className="mt-5 grid max-w-[66ch] gap-4 text-instruction">
          <Next item={item} reader={reader} />
          <ActionActs key={`${item.id} ${item.state}`} {...{ item, reader, owners, runbooks }} />
        </div>
        <History
          title={t('history')}
          lines={linesOf(item.history, ({ what, by }) => t(`entry.${what}`, { who: nameOf(by) }))}
        />
      </div>
      <aside>
        <SideCard title={t('facts')}>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
            <dt className="text-ink-2">{t('column.owner')}</dt>
            <dd>{item.owner?.name ?? t('nobody')}</dd>
            <dt className="text-ink-2">{t('column.due')}</dt>
            <dd>
              <DueText item={item} overdue={item.overdue} />
            </dd>
            <dt className="text-ink-2">{t('filter.kind')}</dt>
            <dd>{t(`kind.${item.kind}`)}</dd>
            {incident ? (
              <>
                <dt className="text-ink-2">{t('filter.source')}</dt>
                <dd>
                  <Link to={`/incidents/${incident.id}/retrospective`}>
                    {t('of', { number: String(incident.number) })} {incident.title}
                  </Link>
                </dd>
              </>
            ) : null}
            {about ? (
              <>
                <dt className="text-ink-2">{t('about')}</dt>
                <dd>
                  <Link to={about.step ? `${page}#${stepAnchor(about.step)}` : page}>
                    {about.title ?? item.runbookTitle ?? about.runbook}
                  </Link>
                </dd>
              </>
            ) : null}
          </dl>
          <p className="mt-3 text-fine text-ink-3">
            {t.rich('addedBy', { who: nameOf(added.by), at: () => <DateText at={added.at} /> })}
          </p>
        </SideCard>
      </aside>
    </div>
  );
};
