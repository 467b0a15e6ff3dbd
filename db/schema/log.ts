import { sql } from 'drizzle-orm';
import type { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';

export const logTables = (kit: Kit, { incident, process }: ReturnType<typeof incidentTables>) => ({
  /** `text` is exactly what was hashed; nothing of it is repeated but what finds it. */
  log: kit.table(
    'log',
    {
      id: kit.serial('id'),
      incidentId: kit
        .text('incident_id')
        .notNull()
        .references(() => incident.id),
      seq: kit.count('seq').notNull(),
      hash: kit.text('hash').notNull(),
      text: kit.text('text').notNull(),
    },
    (t) => [kit.uniqueIndex('log_by_incident').on(t.incidentId, t.seq)],
  ),
  outbox: kit.table(
    'outbox',
    {
      id: kit.serial('id'),
      key: kit.text('key').notNull(),
      processId: kit
        .text('process_id')
        .notNull()
        .references(() => process.id),
      effect: kit.text('effect').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      sentAt: kit.instant('sent_at'),
    },
    (t) => [
      kit.uniqueIndex('outbox_by_key').on(t.key),
      kit.index('outbox_waiting').on(t.id).where(sql`${t.sentAt} is null`),
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
