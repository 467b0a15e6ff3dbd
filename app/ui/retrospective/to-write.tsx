import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { IncidentKind } from '../../domain/incident/incident.ts';
import type { RetrospectiveState } from '../../domain/retrospective/retrospective.ts';
import { classNames } from '../class-names.ts';
import { KindTag, Tag } from '../tag.tsx';
import { TimeText } from '../time/time-text.tsx';

const SHOWN = 10;

export type RetrospectiveToWrite = {
  incident: { id: string; number: number; title: string; kind: IncidentKind };
  state: RetrospectiveState;
  dueAt: number | null;
  overdue: boolean;
};

const Line = ({ one }: { one: RetrospectiveToWrite }) => {
  const t = useTranslations('retrospective');
  const words = useTranslations('incident');
  const { incident, dueAt } = one;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
      <Link
        to={`/incidents/${incident.id}/retrospective`}
        className="min-w-0 font-medium no-underline hover:underline"
      >
        <span className="num mr-2 text-ink-2">
          {words('number', { number: String(incident.number) })}
        </span>
        {incident.title}
      </Link>
      <Tag>{t(`state.${one.state}`)}</Tag>
      <KindTag kind={incident.kind} />
      <span
        className={classNames('text-small', one.overdue ? 'font-medium text-bad' : 'text-ink-2')}
      >
        {dueAt === null
          ? t('linePaused')
          : t.rich(one.overdue ? 'lineOverdue' : 'lineDue', { at: () => <TimeText at={dueAt} /> })}
      </span>
    </li>
  );
};

/** Retrospectives that are not published yet; red when one is overdue. Nothing when there is none. */
export const RetrospectivesToWrite = ({ all }: { all: RetrospectiveToWrite[] }) => {
  const t = useTranslations('retrospective');
  if (all.length === 0) return null;
  const overdue = all.filter((one) => one.overdue).length;
  return (
    <section
      className={classNames(
        'rounded-r-control border-l-3 px-4 py-3',
        overdue > 0 ? 'border-bad bg-bad-soft' : 'border-info bg-info-soft',
      )}
    >
      <h2 className="text-body/tight font-semibold">
        {overdue > 0
          ? t('overdueTitle', { count: overdue })
          : t('openTitle', { count: all.length })}
      </h2>
      <ul className="mt-1">
        {all.slice(0, SHOWN).map((one) => (
          <Line key={one.incident.id} one={one} />
        ))}
      </ul>
      {all.length > SHOWN ? (
        <p className="text-small text-ink-2">{t('more', { count: all.length - SHOWN })}</p>
      ) : null}
    </section>
  );
};
