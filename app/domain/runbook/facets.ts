import type {
  FacetName,
  RunbookFacets,
  RunbookFilter,
  RunbookRow,
  ShownFacets,
} from './library.types.ts';

export const facetNames = [
  'mitigation',
  'service',
  'owner',
  'status',
  'freshness',
] as const satisfies readonly FacetName[];

type Row = Pick<RunbookRow, 'mitigation' | 'services' | 'owner' | 'status' | 'freshness'>;

/** What a runbook is filed under; `''` stands for "none". */
export const facetValues = (row: Row, facet: FacetName): string[] => {
  switch (facet) {
    case 'mitigation':
      return [row.mitigation ?? ''];
    case 'service':
      return row.services.length === 0 ? [''] : [...new Set(row.services)];
    case 'owner':
      return [row.owner ?? ''];
    case 'status':
      return [row.status];
    case 'freshness':
      return [row.freshness];
  }
};

const failing = (row: Row, filter: RunbookFilter): FacetName[] =>
  facetNames.filter((facet) => {
    const wanted = filter[facet];
    if (wanted === undefined || wanted.length === 0) return false;
    return !facetValues(row, facet).some((value) => wanted.includes(value));
  });

export const fits = (row: Row, filter: RunbookFilter): boolean => failing(row, filter).length === 0;

/**
 * The rows that fit and how many stand under each value. A facet counts the rows that every other
 * facet lets through, so that choosing a second value of it shows what it would bring.
 */
export const narrowed = <R extends Row>(
  rows: readonly R[],
  filter: RunbookFilter,
): { rows: R[]; facets: RunbookFacets } => {
  const counts = Object.fromEntries(
    facetNames.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<FacetName, Map<string, number>>;
  const kept = rows.filter((row) => {
    const failed = failing(row, filter);
    for (const facet of failed.length === 0 ? facetNames : failed.length === 1 ? failed : [])
      for (const value of facetValues(row, facet))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    return failed.length === 0;
  });
  const facets = Object.fromEntries(
    facetNames.map((facet) => [facet, listed(counts[facet], filter[facet] ?? [])]),
  ) as RunbookFacets;
  return { rows: kept, facets };
};

/** Nobody reads a longer list of values: who wants one of many names it. */
const MOST_SHOWN = 24;

/** What is shown of facets: the values with the most runbooks and those chosen; of facets in `whole`, all. */
export const shownOf = (
  facets: RunbookFacets,
  filter: RunbookFilter,
  whole: readonly FacetName[] = [],
): ShownFacets =>
  Object.fromEntries(
    facetNames.map((name) => {
      const all = facets[name];
      const values =
        whole.includes(name) || all.length <= MOST_SHOWN
          ? all
          : all.filter(({ value }, at) => at < MOST_SHOWN || filter[name]?.includes(value));
      return [name, { values, more: all.length - values.length }];
    }),
  ) as ShownFacets;

/** A value that is chosen is listed also when nothing stands under it. */
const listed = (counts: Map<string, number>, chosen: readonly string[]) => {
  const all = new Map([...chosen.map((value) => [value, 0] as const), ...counts]);
  return [...all]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
};
