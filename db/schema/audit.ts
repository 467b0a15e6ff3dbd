import type { Kit } from './kit.ts';

export const auditTables = (kit: Kit) => ({
  /** `text` is exactly what was hashed; nothing of it is repeated but what finds it. */
  audit: kit.table(
    'audit',
    {
      seq: kit.serial('seq'),
      hash: kit.text('hash').notNull(),
      at: kit.instant('at').notNull(),
      type: kit.text('type').notNull(),
      actorId: kit.text('actor_id'),
      about: kit.text('about'),
      text: kit.text('text').notNull(),
    },
    (t) => [
      kit.index('audit_by_type').on(t.type, t.seq),
      kit.index('audit_by_actor').on(t.actorId, t.seq),
      kit.index('audit_by_about').on(t.about, t.seq),
    ],
  ),
  /** Where the audit chain stands, apart from its rows: a cut tail is seen. */
  auditHead: kit.table('audit_head', {
    chain: kit.text('chain').primaryKey(),
    seq: kit.count('seq').notNull(),
    hash: kit.text('hash').notNull(),
  }),
});
