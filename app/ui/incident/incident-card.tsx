import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { Card } from '../card.tsx';
import { SeverityTag, StateTag, Tag } from '../tag.tsx';
import { Countdown } from '../time/countdown.tsx';
import { UsedOfObjective } from './used-of-objective.tsx';

/** An open incident: what it is, who is at which step, and how much of the objective is used. */
export const IncidentCard = ({ incident }: { incident: IncidentSummary }) => {
  const t = useTranslations('incident');
  const { current } = incident;
  const drill = incident.kind === 'drill';
  return (
    <Card drill={drill} className="relative hover:border-line-strong">
      <article className="grid items-start gap-x-5 gap-y-2 px-4 py-4 sm:grid-cols-[74px_minmax(0,1fr)_200px] sm:px-[18px]">
        <div className="flex flex-wrap gap-1.5 pt-0.5 sm:flex-col">
          {drill ? <Tag tone="drill">{t('kind.drill')}</Tag> : null}
          <SeverityTag severity={incident.severity} />
        </div>
        <div className="min-w-0">
          <h3 className="text-lead/snug font-semibold text-pretty">
            <Link
              to={`/incidents/${incident.id}`}
              prefetch="intent"
              className="no-underline after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-info"
            >
              {incident.title}
            </Link>
          </h3>
          <p className="mt-1 text-control text-pretty text-ink-2">
            {current
              ? current.role
                ? t('waits', { role: current.roleTitle ?? current.role, step: current.title })
                : current.title
              : t('atTheEnd')}
          </p>
          <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-3">
            <span className="num">{t('number', { number: String(incident.number) })}</span>
            <StateTag state={incident.state} />
            {incident.walkthroughs > 1 ? (
              <span>{t('runbooksOpen', { count: incident.walkthroughs })}</span>
            ) : null}
            <span>{t('progress', { done: incident.doneCount, total: incident.totalCount })}</span>
            {current?.dueAt ? <Countdown dueAt={current.dueAt} /> : null}
          </p>
        </div>
        <UsedOfObjective incident={incident} />
      </article>
    </Card>
  );
};
