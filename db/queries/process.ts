import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { type Connection, hole, holes } from '../connection.ts';
import { incident, process } from '../schema/sqlite.ts';
import type { snapshotMemo, WrittenSnapshots } from '../snapshot-memo.ts';
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

const { snapshot: _, ...described } = getTableColumns(process);

/**
 * Inside the writer a snapshot is looked up by its version: each committed version of a process has
 * one snapshot, and what an undone savepoint wrote is forgotten. So the text is seldom read.
 */
export const processWrites = (db: Connection, written: WrittenSnapshots) => {
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
  const text = db
    .select({ snapshot: process.snapshot })
    .from(process)
    .where(eq(process.id, sql.placeholder('id')))
    .prepare();
  // Two reads by key: with better-sqlite3 a join of the two takes ten times as long as both.
  const ofKind = db
    .select(described)
    .from(process)
    .where(
      and(
        eq(process.incidentId, sql.placeholder('incidentId')),
        eq(process.kind, sql.placeholder('kind')),
      ),
    )
    .prepare();
  const incidentById = db
    .select()
    .from(incident)
    .where(eq(incident.id, sql.placeholder('id')))
    .prepare();
  const snapshotOf = (id: string, version: number) =>
    written.get(id, version) ??
    written.set(id, version, JSON.parse(text.get({ id })?.snapshot ?? 'null') as object);
  return {
    incidentWith: async (incidentId, kind) => {
      const row = ofKind.get({ incidentId, kind });
      const incident = row && incidentById.get({ id: incidentId });
      if (!row || !incident) return null;
      const { definitionVersion, version, ...process } = row;
      const snapshot = snapshotOf(process.id, version);
      return {
        incident,
        process: { ...process, stored: { definitionVersion, snapshot, version } },
      };
    },
    insertProcess: async ({ stored, ...row }) => {
      insert.run({ ...row, ...stored, snapshot: JSON.stringify(stored.snapshot) });
      written.set(row.id, stored.version, stored.snapshot as object);
    },
    updateProcess: async ({ id, stored, done }, expected) => {
      const { definitionVersion, version, snapshot } = stored;
      const { changes } = update.run({
        id,
        expected,
        definitionVersion,
        version,
        done: done ? 1 : 0,
        snapshot: JSON.stringify(snapshot),
      });
      if (changes === 1) written.set(id, version, snapshot as object);
      return changes === 1;
    },
  } satisfies Partial<Writer>;
};
