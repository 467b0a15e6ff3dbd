import type { Ports } from './ports.ts';
import { revisionOf } from './revision-of.ts';
import type { UseCases } from './types.ts';

/** So many are written at once: nobody else should wait long for the writer. */
const AT_ONCE = 25;

/** Keeps each revision that the library shows and that was never kept, as of now. */
export const keepRevisions =
  ({ library, store, now }: Ports): UseCases['keepRevisions'] =>
  async () => {
    const live = new Map(library.list().map((entry) => [entry.hash, { ...entry }]));
    const missing = await store.read.missingRevisions([...live.keys()]);
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const rows = missing.slice(from, from + AT_ONCE).flatMap((hash) => {
        const entry = live.get(hash);
        return entry ? [revisionOf(entry, now())] : [];
      });
      await store.transact(async (tx) => {
        for (const row of rows) await tx.insertRevision(row);
      });
    }
    return { kept: missing.length };
  };
