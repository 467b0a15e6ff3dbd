import type { UseRow } from '../../db/store.ts';
import { freshnessOf } from '../domain/runbook/freshness-of.ts';
import type { RunbookRow } from '../domain/runbook/library.types.ts';
import type { LibraryEntry } from '../library/types.ts';
import { knownFresh } from './known-fresh.ts';
import { summaryOf } from './list-runbooks.ts';
import type { Ports } from './ports.ts';

const DAY = 86_400_000;

export type Rows = {
  /** Names the state that the rows were made of. */
  key: string;
  all: RunbookRow[];
  byId: Map<string, RunbookRow>;
};

/** Every line of the library, by title; made again only when a runbook, an incident or the day is new. */
export const libraryRows = ({ library, store: { read }, now }: Ports) => {
  let kept: Rows | null = null;
  return async (): Promise<Rows> => {
    const at = now();
    const key = `${library.version()} ${await read.newestIncident()} ${await read.incidentsOver()} ${Math.floor(at / DAY)}`;
    if (kept?.key === key) return kept;
    const uses = lastUses(await read.uses());
    const all = library.list().map((entry) => rowOf(entry, uses.get(entry.id) ?? {}, at));
    kept = { key, all, byId: new Map(all.map((row) => [row.id, row])) };
    return kept;
  };
};

export type LibraryRows = ReturnType<typeof libraryRows>;

type Uses = { usedAt?: number; drilledAt?: number };

const lastUses = (uses: readonly UseRow[]): Map<string, Uses> => {
  const byRunbook = new Map<string, Uses>();
  for (const { runbookId, kind, at } of uses)
    byRunbook.set(runbookId, {
      ...byRunbook.get(runbookId),
      ...(kind === 'drill' ? { drilledAt: at } : { usedAt: at }),
    });
  return byRunbook;
};

const rowOf = (entry: LibraryEntry, uses: Uses, now: number): RunbookRow => {
  const facts = freshnessOf(entry.plan, uses, now);
  return {
    ...knownFresh(summaryOf(entry), entry.findings, facts).summary,
    ...facts,
    file: entry.file,
    source: entry.imported ? 'plain' : 'mdx',
    alerts: entry.plan.alerts,
    tags: entry.plan.tags,
    stale: entry.stale,
    proven: entry.proven,
  };
};
