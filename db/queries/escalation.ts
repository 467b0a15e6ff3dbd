import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { PolicyBody } from '../../app/domain/escalation/policy.ts';
import { type Connection, holes } from '../connection.ts';
import { incident, escalationPolicy as policy, process } from '../schema/sqlite.ts';
import { snapshotMemo } from '../snapshot-memo.ts';
import type { EscalationReads, EscalationWrites, PolicyRow } from '../store/escalation.ts';
import type { WriterMemory } from '../writer-memory.ts';
import { shapedProcess } from './process.ts';

const opened = ({ teamId, body, ...row }: typeof policy.$inferSelect): PolicyRow => ({
  ...row,
  ...(JSON.parse(body) as PolicyBody),
  team: teamId,
});

export const escalationReads = (db: Connection, memo: ReturnType<typeof snapshotMemo>) => {
  const all = db.select().from(policy).orderBy(asc(policy.name), asc(policy.id)).prepare();
  const byId = db
    .select()
    .from(policy)
    .where(eq(policy.id, sql.placeholder('id')))
    .prepare();
  const running = and(eq(process.kind, 'escalation'), eq(process.done, false));
  // Asked at every act. The plus keeps SQLite from the index of all that run, whose order by rowid it
  // would rather have than the few rows of one incident.
  const ofIncident = db
    .select()
    .from(process)
    .where(
      and(
        eq(process.incidentId, sql.placeholder('incidentId')),
        eq(process.kind, 'escalation'),
        sql`+${process.done} = 0`,
      ),
    )
    .orderBy(sql`process.rowid`)
    .prepare();
  const ofAll = db
    .select({ incident: getTableColumns(incident), process: getTableColumns(process) })
    .from(process)
    .innerJoin(incident, eq(incident.id, process.incidentId))
    .where(running)
    .orderBy(sql`process.rowid`)
    .prepare();
  return {
    policies: async () => all.all().map(opened),
    policy: async (id) => {
      const row = byId.get({ id });
      return row ? opened(row) : null;
    },
    openEscalations: async (incidentId) =>
      ofIncident.all({ incidentId }).map((row) => shapedProcess(memo, row)),
    allOpenEscalations: async () =>
      ofAll.all().map((row) => ({ ...row, process: shapedProcess(memo, row.process) })),
  } satisfies EscalationReads;
};

export const escalationWrites = (db: Connection, memory: WriterMemory) => {
  const { openEscalations: read } = escalationReads(db, snapshotMemo());
  const { id: _, createdAt: __, ...columns } = getTableColumns(policy);
  const put = db
    .insert(policy)
    .values(holes(policy))
    .onConflictDoUpdate({
      target: policy.id,
      set: Object.fromEntries(
        Object.entries(columns).map(([name, one]) => [name, sql.raw(`excluded.${one.name}`)]),
      ),
    })
    .prepare();
  const drop = db
    .delete(policy)
    .where(eq(policy.id, sql.placeholder('id')))
    .prepare();
  return {
    openEscalations: async (incidentId) => {
      const known = memory.get(incidentId);
      if (known?.openEscalations) return [...known.openEscalations];
      const found = await read(incidentId);
      if (known) memory.set(incidentId, { ...known, openEscalations: found });
      return found;
    },
    putPolicy: async ({ id, name, team, isDefault, createdAt, changedAt, changedBy, ...body }) => {
      const facts = { id, name, teamId: team, isDefault, createdAt, changedAt, changedBy };
      put.run({ ...facts, body: JSON.stringify(body) });
    },
    deletePolicy: async (id) => void drop.run({ id }),
  } satisfies EscalationWrites & Partial<EscalationReads>;
};
