import type { FreshnessFacts, RunbookRow } from '../domain/runbook/library.types.ts';
import type { LibraryEntry } from '../library/types.ts';
import type { KeptEstate } from './evidence/estate.ts';
import { knownFresh } from './known-fresh.ts';
import { summaryOf } from './list-runbooks.ts';
import type { Ports } from './ports.ts';

export type Rows = {
  /** Names the state that the rows were made of. */
  key: string;
  all: RunbookRow[];
  byId: Map<string, RunbookRow>;
};

/** Every line of the library, by title; made again only when what they say may be new. */
export const libraryRows = ({ library }: Pick<Ports, 'library'>, estate: KeptEstate) => {
  let kept: Rows | null = null;
  return async (): Promise<Rows> => {
    const { key, of } = await estate();
    if (kept?.key === key) return kept;
    const all = library.list().flatMap((entry) => {
      const known = of(entry.id);
      return known ? [rowOf(entry, known.facts)] : [];
    });
    kept = { key, all, byId: new Map(all.map((row) => [row.id, row])) };
    return kept;
  };
};

export type LibraryRows = ReturnType<typeof libraryRows>;

const rowOf = (entry: LibraryEntry, facts: FreshnessFacts): RunbookRow => ({
  ...knownFresh(summaryOf(entry), entry.findings, facts).summary,
  ...facts,
  file: entry.file,
  source: entry.imported ? 'plain' : 'mdx',
  alerts: entry.plan.alerts,
  tags: entry.plan.tags,
  stale: entry.stale,
  proven: entry.proven,
});
