import type { FacetName, RunbookFilter } from '../../domain/runbook/library.types.ts';

export const facetNames: readonly FacetName[] = [
  'mitigation',
  'service',
  'owner',
  'status',
  'freshness',
];

/**
 * What the library's address says: what is searched, what it is narrowed to, which page, and which
 * facets are shown with all of their values.
 */
export type LibraryQuery = {
  text: string;
  filter: RunbookFilter;
  page: number;
  whole: FacetName[];
};

const TEXT_LIMIT = 200;
const VALUES_LIMIT = 20;

/** Reads an address; what makes no sense in it is left out. */
export const readLibraryUrl = (search: URLSearchParams): LibraryQuery => {
  const page = Number(search.get('page') ?? 1);
  return {
    text: (search.get('q') ?? '').trim().slice(0, TEXT_LIMIT),
    filter: Object.fromEntries(
      facetNames.flatMap((name) => {
        const values = [...new Set(search.getAll(name))].slice(0, VALUES_LIMIT);
        return values.length === 0 ? [] : [[name, values]];
      }),
    ),
    page: Number.isInteger(page) && page > 1 ? Math.min(page, 1_000_000) : 1,
    whole: facetNames.filter((name) => search.getAll('all').includes(name)),
  };
};

/** The address that says this, without the question mark; empty when it is the whole library. */
export const writeLibraryUrl = ({ text, filter, page, whole }: LibraryQuery): string => {
  const search = new URLSearchParams();
  if (text !== '') search.set('q', text);
  for (const name of facetNames) for (const value of filter[name] ?? []) search.append(name, value);
  if (page > 1) search.set('page', String(page));
  for (const name of whole) search.append('all', name);
  return search.toString();
};

/** The same query with one facet value taken on or off; it begins at the first page again. */
export const toggleFacet = (query: LibraryQuery, name: FacetName, value: string): LibraryQuery => {
  const before = query.filter[name] ?? [];
  const values = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...before, value];
  const { [name]: _, ...others } = query.filter;
  return {
    ...query,
    page: 1,
    filter: values.length === 0 ? others : { ...others, [name]: values },
  };
};
