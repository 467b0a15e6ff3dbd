import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { IncidentSummary, LapseNext } from '../../domain/incident/summary.types.ts';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { EmptyState } from '../empty-state.tsx';
import { DeclareButtons } from '../incident/declare-buttons.tsx';
import { IncidentCard } from '../incident/incident-card.tsx';
import { worstFirst } from '../incident/worst-first.ts';
import { NotReady } from '../readiness/not-ready.tsx';
import { RunbookTable } from '../runbook/runbook-table.tsx';
import { WallLink } from '../wall/wall-link.tsx';
import { Headline } from './headline.tsx';
import { LapseList } from './lapse-list.tsx';
import { type Overdue, OverdueWork } from './overdue-work.tsx';
import { type OwnPage, OwnPages } from './own-pages.tsx';

const RUNBOOKS_SHOWN = 6;

/** What burns, what lapses next, and what to reach for. */
export const HomePage = ({
  incidents,
  lapses,
  runbooks,
  pages,
  overdue,
  unready,
  viewer,
}: {
  incidents: IncidentSummary[];
  lapses: LapseNext[];
  runbooks: RunbookSummary[];
  /** Pages that ask the reader now. */
  pages: OwnPage[];
  overdue: Overdue;
  /** In how many ways a page would reach nobody. */
  unready: number;
  viewer: string;
}) => {
  const t = useTranslations('home');
  return (
    <div className="mx-auto grid max-w-[1180px] gap-x-7 gap-y-7 px-4 pt-6 pb-16 sm:px-6 md:grid-rows-[auto_auto_1fr] md:grid-cols-[minmax(0,1fr)_340px]">
      <div className="grid gap-6 md:col-span-2">
        <OwnPages pages={pages} viewer={viewer} />
        <div className="flex flex-wrap items-end justify-between gap-x-5 gap-y-4">
          <Headline incidents={incidents} lapses={lapses} />
          <DeclareButtons />
        </div>
        <OverdueWork overdue={overdue} />
        <NotReady count={unready} />
      </div>
      {incidents.length > 0 ? (
        <section className="min-w-0 md:col-start-1">
          <div className="mb-3 flex items-baseline justify-between gap-4">
            <h2 className="text-body/tight font-semibold">{t('openIncidents')}</h2>
            <WallLink />
          </div>
          <div className="grid gap-2.5">
            {worstFirst(incidents).map((incident) => (
              <IncidentCard key={incident.id} incident={incident} />
            ))}
          </div>
        </section>
      ) : null}
      <aside className="md:col-start-2 md:row-span-2 md:row-start-2">
        <LapseList lapses={lapses} />
      </aside>
      <section className="min-w-0 md:col-start-1">
        <div className="mb-3 flex items-baseline justify-between gap-4">
          <h2 className="text-body/tight font-semibold">{t('runbooks')}</h2>
          {runbooks.length > RUNBOOKS_SHOWN ? (
            <Link to="/runbooks" className="text-small text-ink-2 hover:text-ink">
              {t('allRunbooks', { count: runbooks.length })}
            </Link>
          ) : null}
        </div>
        {runbooks.length === 0 ? (
          <EmptyState title={t('noRunbooks')} text={t('noRunbooksText')} />
        ) : (
          <RunbookTable runbooks={runbooks.slice(0, RUNBOOKS_SHOWN)} />
        )}
      </section>
    </div>
  );
};
