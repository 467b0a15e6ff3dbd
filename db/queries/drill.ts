import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
import type { PlannedDrill } from '../../app/domain/drill/planned.ts';
import { type Connection, holes } from '../connection.ts';
import { drillPlan as drill } from '../schema/sqlite.ts';
import type { DrillReads, DrillWrites } from '../store/drill.ts';

const opened = ({ plan }: { plan: string }) => JSON.parse(plan) as PlannedDrill;

export const drillReads = (db: Connection) => {
  const one = db
    .select({ plan: drill.plan })
    .from(drill)
    .where(eq(drill.id, sql.placeholder('id')))
    .prepare();
  const remind = db
    .select({ plan: drill.plan })
    .from(drill)
    .where(lte(drill.remindAt, sql.placeholder('now')))
    .orderBy(asc(drill.remindAt))
    .prepare();
  return {
    plannedDrill: async (id) => {
      const row = one.get({ id });
      return row ? opened(row) : null;
    },
    plannedDrills: async ({ from, to, runbook, owner, limit }) =>
      db
        .select({ plan: drill.plan })
        .from(drill)
        .where(
          and(
            from === undefined ? undefined : gte(drill.onDay, from),
            to === undefined ? undefined : lte(drill.onDay, to),
            runbook === undefined ? undefined : eq(drill.runbookId, runbook),
            owner === undefined ? undefined : eq(drill.ownerId, owner),
          ),
        )
        .orderBy(asc(drill.onDay), asc(drill.number))
        .limit(limit)
        .all()
        .map(opened),
    drillsToRemind: async (now) => remind.all({ now }).map(opened),
  } satisfies DrillReads;
};

const columnsOf = (plan: PlannedDrill) => ({
  id: plan.id,
  number: plan.number,
  state: plan.cancelled ? ('cancelled' as const) : ('planned' as const),
  runbookId: plan.runbook.id,
  onDay: plan.on,
  ownerId: plan.owner?.id ?? null,
  incidentId: plan.incident ?? null,
  version: plan.version,
  plan: JSON.stringify(plan),
});

export const drillWrites = (db: Connection) => {
  const next = db
    .select({ number: sql<number>`coalesce(max(${drill.number}), 0) + 1` })
    .from(drill)
    .prepare();
  const add = db.insert(drill).values(holes(drill)).prepare();
  return {
    insertPlannedDrill: async (given, remindAt) => {
      const plan = { ...given, number: next.get()?.number ?? 1 };
      add.run({ ...columnsOf(plan), remindAt });
      return plan;
    },
    updatePlannedDrill: async (plan, remindAt) =>
      void db
        .update(drill)
        .set({ ...columnsOf(plan), remindAt })
        .where(eq(drill.id, plan.id))
        .run(),
    forgetReminder: async (id) =>
      void db.update(drill).set({ remindAt: null }).where(eq(drill.id, id)).run(),
  } satisfies DrillWrites;
};
