import { facetNames, fits } from '../domain/runbook/facets.ts';
import type { LibraryRows } from './library-rows.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const USUAL = 20;
const MOST = 50;
const LONGEST = 200;

export const searchRunbooks =
  ({ library }: Ports, rows: LibraryRows): UseCases['searchRunbooks'] =>
  async (query, filter = {}, limit = USUAL) => {
    const { byId, lineOf } = await rows();
    const narrow = facetNames.some((facet) => (filter[facet]?.length ?? 0) > 0);
    const { found, total, more } = library.search(
      query.slice(0, LONGEST),
      Math.min(MOST, Math.max(1, Math.floor(limit))),
      narrow
        ? (id) => {
            const row = byId.get(id);
            return row !== undefined && fits(row, filter);
          }
        : undefined,
    );
    const hits = found.flatMap(({ id, matches }) => {
      const runbook = lineOf(id);
      return runbook ? [{ runbook, matches }] : [];
    });
    return { hits, total, more };
  };
