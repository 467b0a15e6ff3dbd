import { Link, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isOpen } from '../../domain/incident/incident-state.ts';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { RetrospectivesToWrite, type RetrospectiveToWrite } from '../retrospective/to-write.tsx';
import { WallLink } from '../wall/wall-link.tsx';
import { DeclareButtons } from './declare-buttons.tsx';
import { IncidentCard } from './incident-card.tsx';
import {
  filterAddress,
  filterFrom,
  type ListFilter,
  listKinds,
  listParts,
  narrowed,
} from './list-filter.ts';
import { ResolvedTable } from './resolved-table.tsx';
import { worstFirst } from './worst-first.ts';

const WINDOW = 50;
const chip =
  'inline-flex min-h-9 items-center gap-1.5 rounded-control px-2.5 text-control text-ink-2 no-underline hover:text-ink aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink';

/** Where they stand and what kind they are, as links with how many there are. */
const Filters = ({
  filter,
  counts,
}: {
  filter: ListFilter;
  counts: Record<ListFilter['part'], number>;
}) => {
  const t = useTranslations('incident.list');
  return (
    <div className="mb-6 flex flex-wrap justify-between gap-x-8 gap-y-2 border-b border-line pb-3">
      <nav aria-label={t('filter')} className="-mx-2.5 flex flex-wrap">
        {listParts.map((part) => (
          <Link
            key={part}
            to={filterAddress({ ...filter, part })}
            preventScrollReset
            aria-current={part === filter.part ? 'true' : undefined}
            className={chip}
          >
            {t(part)} <span className="num text-fine text-ink-3">{counts[part]}</span>
          </Link>
        ))}
      </nav>
      <nav aria-label={t('kinds')} className="-mx-2.5 flex flex-wrap">
        {listKinds.map((kind) => (
          <Link
            key={kind}
            to={filterAddress({ ...filter, kind })}
            preventScrollReset
            aria-current={kind === filter.kind ? 'true' : undefined}
            className={chip}
          >
            {t(kind)}
          </Link>
        ))}
      </nav>
    </div>
  );
};

/** Every incident and drill: the open ones first, narrowed by where they stand. */
export const IncidentsPage = ({
  incidents,
  retrospectives,
}: {
  incidents: IncidentSummary[];
  /** Those that are not published yet. */
  retrospectives: RetrospectiveToWrite[];
}) => {
  const t = useTranslations('incident.list');
  const [search] = useSearchParams();
  const [rows, setRows] = useState(WINDOW);
  const filter = filterFrom(search);
  const { shown, counts } = narrowed(incidents, filter);
  const open = worstFirst(shown.filter(({ state }) => isOpen(state)));
  const over = shown.filter(({ state }) => !isOpen(state));
  const all = filter.part === 'all';
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-5 gap-y-4">
        <h1 className="text-headline font-semibold">{t('title')}</h1>
        <DeclareButtons />
      </div>
      <Filters filter={filter} counts={counts} />
      {all || filter.part === 'open' ? (
        <section className="mb-8">
          <div className="mb-3 flex items-baseline justify-between gap-4">
            <h2 className="text-body/tight font-semibold">{t('open')}</h2>
            <WallLink />
          </div>
          {open.length === 0 ? (
            <EmptyState title={t('noneOpen')} text={t('noneOpenText')} />
          ) : (
            <div className="grid gap-2.5">
              {open.map((incident) => (
                <IncidentCard key={incident.id} incident={incident} />
              ))}
            </div>
          )}
        </section>
      ) : null}
      {(all || filter.part === 'awaiting') && retrospectives.length > 0 ? (
        <div className="mb-8">
          <RetrospectivesToWrite all={retrospectives} />
        </div>
      ) : null}
      {filter.part === 'open' ? null : (
        <section>
          <h2 className="mb-3 text-body/tight font-semibold">{all ? t('over') : t(filter.part)}</h2>
          {over.length === 0 ? (
            <p className="text-ink-2">{all ? t('noneResolved') : t('noneHere')}</p>
          ) : (
            <ResolvedTable incidents={over.slice(0, rows)} />
          )}
          {over.length > rows ? (
            <Button className="mt-4" onClick={() => setRows(rows + 200)}>
              {t('more', { count: String(Math.min(200, over.length - rows)) })}
            </Button>
          ) : null}
        </section>
      )}
    </div>
  );
};
