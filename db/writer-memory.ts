import { boundedMap } from './bounded-map.ts';
import { type SnapshotWriter, snapshotWriter } from './snapshot-text.ts';
import type { IncidentRow, ProcessRow } from './store.ts';

export type Known = {
  incident: IncidentRow;
  processes: Partial<Record<ProcessRow['kind'], readonly ProcessRow[]>>;
  /** Asked at every act, and mostly none: not read again until there is one. */
  openEscalations?: readonly ProcessRow[];
};

/** What is known after a process was begun or moved on. */
export const withProcess = (known: Known, row: ProcessRow): Known => {
  const put = (rows: readonly ProcessRow[]): readonly ProcessRow[] =>
    rows.some(({ id }) => id === row.id)
      ? rows.map((one) => (one.id === row.id ? row : one))
      : [...rows, row];
  const { processes, openEscalations } = known;
  const among = processes[row.kind];
  return {
    ...known,
    ...(among && { processes: { ...processes, [row.kind]: put(among) } }),
    ...(openEscalations &&
      row.kind === 'escalation' && {
        openEscalations: put(openEscalations).filter(({ done }) => !done),
      }),
  };
};

/**
 * Incidents and processes as the write connection last saw them, so that an act need not read what
 * the act before has written. `forget` after anything undone, and when another connection has
 * written. What it hands out is shared: nobody may change it.
 */
export const writerMemory = () => {
  const known = boundedMap<Known>(1000);
  const writers = boundedMap<SnapshotWriter>(1000);
  return {
    get: known.get,
    set: known.set,
    drop: known.delete,
    textOf: ({ id, stored }: ProcessRow): string => {
      const found = writers.get(id);
      if (found) return found(stored.snapshot as object);
      const made = snapshotWriter();
      writers.set(id, made);
      return made(stored.snapshot as object);
    },
    forget: (): void => {
      known.clear();
      writers.clear();
    },
  };
};

export type WriterMemory = ReturnType<typeof writerMemory>;
