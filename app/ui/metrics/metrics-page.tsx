import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { EmptyState } from '../empty-state.tsx';
import { DeclareButtons } from '../incident/declare-buttons.tsx';
import { DeadlineBar } from './deadline-bar.tsx';
import { GroupTable } from './group-table.tsx';
import { MeasureCard } from './measure-card.tsx';
import type { MetricsShown } from './metrics.types.ts';
import { type MetricsAsked, MetricsFilters } from './metrics-filters.tsx';

/** The address of the same question about the other kind. */
const otherKind = (search: string, kind: 'real' | 'drill'): string => {
  const params = new URLSearchParams(search);
  params.set('kind', kind);
  return `?${params}`;
};

/** How long incidents took. Real ones and drills are never counted together. */
export const MetricsPage = ({
  view,
  query,
  search,
}: {
  view: MetricsShown;
  query: MetricsAsked;
  search: string;
}) => {
  const t = useTranslations('metrics');
  const drill = query.kind === 'drill';
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <h1 className="text-headline font-semibold">{t('title')}</h1>
      <p className="mt-1 text-ink-2">{t('lead')}</p>
      <nav aria-label={t('kindLabel')} className="mt-4 mb-4 flex gap-1">
        {(['real', 'drill'] as const).map((kind) => (
          <Link
            key={kind}
            to={otherKind(search, kind)}
            aria-current={query.kind === kind ? 'page' : undefined}
            className={classNames(
              'rounded-control border px-3 py-1.5 text-control no-underline',
              query.kind !== kind && 'border-transparent text-ink-2 hover:text-ink',
              query.kind === kind && kind === 'real' && 'border-line-strong bg-surface font-medium',
              query.kind === kind &&
                kind === 'drill' &&
                'border-dashed border-drill bg-drill-soft font-medium text-drill',
            )}
          >
            {t(`kind.${kind}`)}
          </Link>
        ))}
      </nav>
      <MetricsFilters key={search} query={query} choices={view.choices} />
      <div className="mt-5 mb-3 flex min-h-7 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <output className="text-control text-ink-2">
          {t('counted', { count: view.n })}.{' '}
          {t(`otherKind.${drill ? 'real' : 'drill'}`, { count: view.otherKind })}
        </output>
        <a href={`/incident-metrics/export${search}`} download className="text-control underline">
          {t('csv')}
        </a>
      </div>
      {view.n === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')}>
          <DeclareButtons />
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          {(['acknowledge', 'mitigate', 'resolve'] as const).map((name) => (
            <MeasureCard key={name} name={name} measure={view.measures[name]} drill={drill} />
          ))}
          <DeadlineBar deadlines={view.deadlines} drill={drill} />
          <GroupTable view={view} by={query.by} />
        </div>
      )}
      <details className="mt-8 max-w-[66ch]">
        <summary className="font-medium">{t('how')}</summary>
        <p className="mt-2 text-ink-2">{t('howText')}</p>
      </details>
    </div>
  );
};
