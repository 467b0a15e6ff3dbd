import { sql } from 'drizzle-orm';
import type { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';
import type { reviewTables } from './review.ts';

export const logTables = (
  kit: Kit,
  { incident, process }: ReturnType<typeof incidentTables>,
  { reviewCycle }: ReturnType<typeof reviewTables>,
) => ({
  /**
   * `text` is exactly what was hashed; nothing of it is repeated but what finds it. An entry is of
   * an incident's chain or of a review cycle's.
   */
  log: kit.table(
    'log',
    {
      id: kit.serial('id'),
      incidentId: kit.text('incident_id').references(() => incident.id),
      cycleId: kit.text('cycle_id').references(() => reviewCycle.id),
      seq: kit.count('seq').notNull(),
      hash: kit.text('hash').notNull(),
      text: kit.text('text').notNull(),
    },
    (t) => [
      kit.uniqueIndex('log_by_incident').on(t.incidentId, t.seq),
      kit.uniqueIndex('log_by_cycle').on(t.cycleId, t.seq).where(sql`${t.cycleId} is not null`),
    ],
  ),
  outbox: kit.table(
    'outbox',
    {
      id: kit.serial('id'),
      key: kit.text('key').notNull(),
      /** Null: no process asked for it. */
      processId: kit.text('process_id').references(() => process.id),
      effect: kit.text('effect').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      sentAt: kit.instant('sent_at'),
      lane: kit.text('lane').notNull().default('log'),
      nextAt: kit.instant('next_at').notNull().default(0),
      attempts: kit.count('attempts').notNull().default(0),
      deadlineAt: kit.instant('deadline_at'),
      deadAt: kit.instant('dead_at'),
      lastCode: kit.text('last_code'),
      lateness: kit.count('lateness'),
      foldedInto: kit.text('folded_into'),
    },
    (t) => [
      kit.uniqueIndex('outbox_by_key').on(t.key),
      kit
        .index('outbox_waiting')
        .on(t.lane, t.id)
        .where(sql`${t.sentAt} is null and ${t.deadAt} is null and ${t.foldedInto} is null`),
      kit.index('outbox_lane').on(t.lane, t.id),
      kit.index('outbox_dead').on(t.deadAt).where(sql`${t.deadAt} is not null`),
      kit.index('outbox_folded').on(t.foldedInto).where(sql`${t.foldedInto} is not null`),
    ],
  ),
  receipt: kit.table(
    'receipt',
    {
      scope: kit.text('scope').notNull(),
      key: kit.text('key').notNull(),
      fingerprint: kit.text('fingerprint').notNull(),
      answer: kit.text('answer').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.scope, t.key] })],
  ),
});
