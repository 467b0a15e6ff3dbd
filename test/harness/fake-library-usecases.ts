import { rejected } from '../../app/domain/outcome.ts';
import type { GapUseCases } from '../../app/usecases/gap/types.ts';
import type { LibraryUseCases } from '../../app/usecases/library.types.ts';

const gone = async () => rejected('runbook-not-found', { runbook: '' });

/** The library's use-cases over no runbooks at all; a fake puts over them what it needs. */
export const emptyLibraryUseCases: LibraryUseCases & GapUseCases = {
  browseRunbooks: async () => ({
    rows: [],
    total: 0,
    page: 1,
    pages: 1,
    facets: { mitigation: [], service: [], owner: [], status: [], freshness: [] },
    broken: [],
  }),
  searchRunbooks: async () => ({ hits: [], total: 0, more: false }),
  suggestRunbooks: async () => [],
  whereUsed: gone,
  listRevisions: gone,
  readRevision: gone,
  diffRevisions: gone,
  keepRevisions: async () => ({ kept: 0 }),
  reportGap: gone,
  listGaps: async () => [],
  readGap: async () => rejected('gap-not-found'),
  changeGap: async () => rejected('gap-not-found'),
  listGapCandidates: async () => [],
  listPinnedNotes: async () => ({ of: [], notes: [] }),
  onGapChange: () => () => {},
};
