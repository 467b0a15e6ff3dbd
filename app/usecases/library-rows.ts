import type { FreshnessFacts, RunbookRow } from '../domain/runbook/library.types.ts';
import type { LibraryEntry } from '../library/types.ts';
import type { KeptEstate } from './evidence/estate.ts';
import { knownFresh } from './known-fresh.ts';
import { summaryOf } from './list-runbooks.ts';
import type { Ports } from './ports.ts';

/** What a runbook can be narrowed and proposed by. */
export type FiledRow = Pick<
  RunbookRow,
  'id' | 'mitigation' | 'services' | 'owner' | 'status' | 'freshness' | 'alerts'
>;

export type Rows = {
  /** Names the state that the rows were made of. */
  key: string;
  /** Every runbook, by title, with no more than the whole library is asked for. */
  all: FiledRow[];
  byId: Map<string, FiledRow>;
  /** A whole line, made when it is shown: as far as it is proven by then. */
  lineOf: (id: string) => RunbookRow | undefined;
};

type Known = { entry: LibraryEntry; facts: FreshnessFacts };

/** Every line of the library; filed anew only when what it is filed under may be new. */
export const libraryRows = ({ library }: Pick<Ports, 'library'>, estate: KeptEstate) => {
  let kept: Rows | null = null;
  return async (): Promise<Rows> => {
    const known = await estate();
    if (kept?.key === known.key) return kept;
    const entries = new Map<string, Known>();
    for (const entry of library.list()) {
      const facts = known.of(entry.id)?.facts;
      if (facts) entries.set(entry.id, { entry, facts });
    }
    const all = [...entries.values()].map(filed);
    kept = {
      ...{ key: known.key, all, byId: new Map(all.map((row) => [row.id, row])) },
      lineOf: keptLines(entries),
    };
    return kept;
  };
};

export type LibraryRows = ReturnType<typeof libraryRows>;

/** An entry that was proven meanwhile has other findings, and gets another line. */
const keptLines = (entries: Map<string, Known>): Rows['lineOf'] => {
  const lines = new Map<string, { findings: LibraryEntry['findings']; line: RunbookRow }>();
  return (id) => {
    const known = entries.get(id);
    if (!known) return undefined;
    const { findings } = known.entry;
    const before = lines.get(id);
    if (before?.findings === findings) return before.line;
    const line = rowOf(known);
    lines.set(id, { findings, line });
    return line;
  };
};

const filed = ({ entry: { id, plan }, facts: { freshness } }: Known): FiledRow => {
  const { mitigation, services, owner, status, alerts } = plan;
  return { id, mitigation, services, owner, status, alerts, freshness };
};

const rowOf = ({ entry, facts }: Known): RunbookRow => ({
  ...knownFresh(summaryOf(entry), entry.findings, facts).summary,
  ...facts,
  file: entry.file,
  source: entry.imported ? 'plain' : 'mdx',
  alerts: entry.plan.alerts,
  tags: entry.plan.tags,
  stale: entry.stale,
  proven: entry.proven,
});
