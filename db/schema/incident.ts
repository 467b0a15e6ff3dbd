import { sql } from 'drizzle-orm';
import type { IncidentKind } from '../../app/domain/incident/incident.ts';
import type { IncidentState } from '../../app/domain/incident/incident-state.ts';
import type { Severity } from '../../app/domain/runbook/plan.ts';
import type { CycleProcessRow } from '../store/review.ts';
import type { ProcessRow } from '../store.ts';
import type { Kit } from './kit.ts';
import type { reviewTables } from './review.ts';
import type { runbookTables } from './runbook.ts';

export const incidentTables = (
  kit: Kit,
  { revision }: ReturnType<typeof runbookTables>,
  { reviewCycle }: ReturnType<typeof reviewTables>,
) => {
  const incident = kit.table(
    'incident',
    {
      id: kit.text('id').primaryKey(),
      number: kit.count('number').notNull(),
      title: kit.text('title').notNull(),
      severity: kit.text('severity').$type<Severity>().notNull(),
      kind: kit.text('kind').$type<IncidentKind>().notNull(),
      state: kit.text('state').$type<IncidentState>().notNull(),
      declaredAt: kit.instant('declared_at').notNull(),
      declaredBy: kit.text('declared_by').notNull(),
      detectedAt: kit.instant('detected_at'),
      acknowledgedAt: kit.instant('acknowledged_at'),
      mitigatedAt: kit.instant('mitigated_at'),
      resolvedAt: kit.instant('resolved_at'),
      closedAt: kit.instant('closed_at'),
      cancelledAt: kit.instant('cancelled_at'),
      mergedInto: kit.text('merged_into'),
      headSeq: kit.count('head_seq').notNull(),
      headHash: kit.text('head_hash').notNull(),
    },
    (t) => [
      kit.uniqueIndex('incident_by_number').on(t.number),
      kit.index('incident_by_state').on(t.state, t.number),
    ],
  );
  const process = kit.table(
    'process',
    {
      id: kit.text('id').primaryKey(),
      /** Whose it is: an incident's, or a review cycle's. */
      incidentId: kit.text('incident_id').references(() => incident.id),
      cycleId: kit.text('cycle_id').references(() => reviewCycle.id),
      kind: kit.text('kind').$type<ProcessRow['kind'] | CycleProcessRow['kind']>().notNull(),
      revision: kit.text('revision').references(() => revision.hash),
      definitionVersion: kit.count('definition_version').notNull(),
      version: kit.count('version').notNull(),
      done: kit.flag('done').notNull(),
      snapshot: kit.text('snapshot').notNull(),
    },
    (t) => [
      kit.index('process_by_incident').on(t.incidentId, t.kind),
      kit.index('process_by_cycle').on(t.cycleId).where(sql`${t.cycleId} is not null`),
      kit.index('process_by_end').on(t.kind, t.done),
    ],
  );
  const timer = kit.table(
    'timer',
    {
      processId: kit
        .text('process_id')
        .notNull()
        .references(() => process.id),
      key: kit.text('key').notNull(),
      dueAt: kit.instant('due_at').notNull(),
      /** Its incident is over: no tick walks past it. */
      resting: kit.flag('resting').notNull().default(false),
    },
    (t) => [
      kit.primaryKey({ columns: [t.processId, t.key] }),
      kit.index('timer_awake_by_due').on(t.resting, t.dueAt),
    ],
  );
  return { incident, process, timer };
};
