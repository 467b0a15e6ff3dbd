import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { type Connection, hole, holes } from '../connection.ts';
import { incident, process } from '../schema/sqlite.ts';
import type { snapshotMemo } from '../snapshot-memo.ts';
import type { ProcessRow, Reader, Writer } from '../store.ts';

type Flat = typeof process.$inferSelect;
type Memo = ReturnType<typeof snapshotMemo>;

const shaped = (memo: Memo, row: Flat): ProcessRow => ({
  id: row.id,
  incidentId: row.incidentId,
  kind: row.kind,
  revision: row.revision,
  stored: {
    definitionVersion: row.definitionVersion,
    snapshot: memo.parse(row.id, row.snapshot),
    version: row.version,
  },
  done: row.done,
});

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
  return {
    process: async (id) => {
      const row = byId.get({ id });
      return row ? shaped(memo, row) : null;
    },
    processesOf: async (incidentId) =>
      byIncident.all({ incidentId }).map((row) => shaped(memo, row)),
    incidentWith: async (incidentId, kind) => {
      const row = bothByKind.get({ incidentId, kind });
      return row ? { incident: row.incident, process: shaped(memo, row.process) } : null;
    },
  } satisfies Partial<Reader>;
};

const flat = (memo: Memo, row: ProcessRow): Flat => ({
  id: row.id,
  incidentId: row.incidentId,
  kind: row.kind,
  revision: row.revision,
  definitionVersion: row.stored.definitionVersion,
  version: row.stored.version,
  done: row.done,
  snapshot: memo.write(row.id, row.stored.snapshot),
});

export const processWrites = (db: Connection, memo: Memo) => {
  const insert = db.insert(process).values(holes(process)).prepare();
  const update = db
    .update(process)
    .set({
      definitionVersion: hole('definitionVersion'),
      version: hole('version'),
      done: hole('done'),
      snapshot: hole('snapshot'),
    })
    .where(
      and(eq(process.id, sql.placeholder('id')), eq(process.version, sql.placeholder('expected'))),
    )
    .prepare();
  return {
    insertProcess: async (row) => {
      insert.run(flat(memo, row));
    },
    updateProcess: async (row, expected) => {
      const { id, stored, done } = row;
      const { changes } = update.run({
        id,
        expected,
        definitionVersion: stored.definitionVersion,
        version: stored.version,
        done: done ? 1 : 0,
        snapshot: memo.write(id, stored.snapshot),
      });
      return changes === 1;
    },
  } satisfies Partial<Writer>;
};
