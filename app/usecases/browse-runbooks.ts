import { narrowed } from '../domain/runbook/facets.ts';
import type { RunbookFilter } from '../domain/runbook/library.types.ts';
import type { FiledRow, LibraryRows } from './library-rows.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const USUAL = 50;
const MOST = 200;
/** So many filters are kept with what they gave. */
const MOST_KEPT = 100;

export const browseRunbooks = (
  { library }: Ports,
  rows: LibraryRows,
): UseCases['browseRunbooks'] => {
  const kept = new Map<string, ReturnType<typeof narrowed<FiledRow>>>();
  let keptFor = '';
  return async (filter: RunbookFilter = {}, { page = 1, limit = USUAL } = {}) => {
    const { all, key, lineOf } = await rows();
    if (key !== keptFor || kept.size > MOST_KEPT) kept.clear();
    keptFor = key;
    const name = JSON.stringify(filter);
    const found = kept.get(name) ?? narrowed(all, filter);
    kept.set(name, found);
    const size = Math.min(MOST, Math.max(1, Math.floor(limit)));
    const pages = Math.max(1, Math.ceil(found.rows.length / size));
    const shown = Math.min(pages, Math.max(1, Math.floor(page)));
    return {
      rows: found.rows
        .slice((shown - 1) * size, shown * size)
        .flatMap(({ id }) => lineOf(id) ?? []),
      total: found.rows.length,
      page: shown,
      pages,
      facets: found.facets,
      broken: library.broken(),
    };
  };
};
