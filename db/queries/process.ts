import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Client } from '../client.ts';
import { type Connection, direct, hole, holes } from '../connection.ts';
import { incident, process } from '../schema/sqlite.ts';
import { snapshotMemo } from '../snapshot-memo.ts';
import type { IncidentWith, IncidentWithAll, ProcessRow, Reader, Writer } from '../store.ts';
import { type WriterMemory, withProcess } from '../writer-memory.ts';

type Flat = typeof process.$inferSelect;

type Memo = ReturnType<typeof snapshotMemo>;

export const shapedProcess = (memo: Memo, row: Flat): ProcessRow => ({
  id: row.id,
  incidentId: row.incidentId ?? '',
  kind: row.kind as ProcessRow['kind'],
  revision: row.revision,
  stored: {
    definitionVersion: row.definitionVersion,
    snapshot: memo.read(row.id, row.snapshot),
    version: row.version,
  },
  done: row.done,
});

const firstOf = (all: IncidentWithAll | null): IncidentWith | null => {
  const [process] = all?.processes ?? [];
  return all && process ? { incident: all.incident, process } : null;
};

export const processReads = (db: Connection, memo: Memo) => {
  const byId = db
    .select()
    .from(process)
    .where(eq(process.id, sql.placeholder('id')))
    .prepare();
  const byIncident = db
    .select()
    .from(process)
    .where(eq(process.incidentId, sql.placeholder('incidentId')))
    .prepare();
  const both = db
    .select({ incident: getTableColumns(incident), process: getTableColumns(process) })
    .from(process)
    .innerJoin(incident, eq(incident.id, process.incidentId));
  const bothByKind = both
    .where(
      and(
        eq(process.incidentId, sql.placeholder('incidentId')),
        eq(process.kind, sql.placeholder('kind')),
      ),
    )
    .prepare();
  const allOf = (incidentId: string, kind: ProcessRow['kind']): IncidentWithAll | null => {
    const rows = bothByKind.all({ incidentId, kind });
    const [first] = rows;
    return first
      ? { incident: first.incident, processes: rows.map((row) => shapedProcess(memo, row.process)) }
      : null;
  };
  return {
    process: async (id) => {
      const row = byId.get({ id });
      // A review cycle's process is read by its cycle.
      return row && row.incidentId !== null ? shapedProcess(memo, row) : null;
    },
    processesOf: async (incidentId) =>
      byIncident.all({ incidentId }).map((row) => shapedProcess(memo, row)),
    incidentWith: async (incidentId, kind) => firstOf(allOf(incidentId, kind)),
    incidentWithAll: async (incidentId, kind) => allOf(incidentId, kind),
  } satisfies Partial<Reader>;
};

export const processWrites = (db: Connection, client: Client, memory: WriterMemory) => {
  const { incidentWithAll: read } = processReads(db, snapshotMemo());
  const incidentWithAll = async (
    incidentId: string,
    kind: ProcessRow['kind'],
  ): Promise<IncidentWithAll | null> => {
    const known = memory.get(incidentId);
    const processes = known?.processes[kind];
    if (known && processes) return { incident: known.incident, processes };
    const found = await read(incidentId, kind);
    if (found)
      memory.set(incidentId, {
        incident: found.incident,
        processes: { ...known?.processes, [kind]: found.processes },
        ...(known?.openEscalations && { openEscalations: known.openEscalations }),
      });
    return found;
  };
  const { cycleId: _, ...given } = holes(process);
  const insert = direct(client, db.insert(process).values(given));
  const moved = {
    definitionVersion: hole('definitionVersion'),
    version: hole('version'),
    snapshot: hole('snapshot'),
  };
  const ended = { ...moved, done: hole('done') };
  const updated = (to: typeof moved | typeof ended) =>
    direct(
      client,
      db
        .update(process)
        .set(to)
        .where(
          and(
            eq(process.id, sql.placeholder('id')),
            eq(process.version, sql.placeholder('expected')),
          ),
        ),
    );
  // One that has ended does not go on, so that ending is the only change of `done`, which an index
  // lists: naming it would write the index at every act.
  const [goOn, end] = [updated(moved), updated(ended)];
  return {
    incidentWith: async (incidentId, kind) => firstOf(await incidentWithAll(incidentId, kind)),
    incidentWithAll,
    insertProcess: async (row) => {
      const { stored, ...rest } = row;
      insert.run({ ...rest, ...stored, snapshot: memory.textOf(row) });
      const known = memory.get(row.incidentId);
      if (known) memory.set(row.incidentId, withProcess(known, row));
    },
    updateProcess: async (row, expected) => {
      const { definitionVersion, version } = row.stored;
      const { changes } = (row.done ? end : goOn).run({
        id: row.id,
        expected,
        definitionVersion,
        version,
        done: row.done,
        snapshot: memory.textOf(row),
      });
      const known = memory.get(row.incidentId);
      if (changes === 1 && known) memory.set(row.incidentId, withProcess(known, row));
      return changes === 1;
    },
  } satisfies Partial<Writer>;
};
