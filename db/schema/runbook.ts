import type { Kit } from './kit.ts';

export const runbookTables = (kit: Kit) => ({
  revision: kit.table(
    'revision',
    {
      hash: kit.text('hash').primaryKey(),
      runbookId: kit.text('runbook_id').notNull(),
      file: kit.text('file').notNull(),
      source: kit.text('source').notNull(),
      /** Which runbook of the file, and the sources of those that are included, as JSON. */
      part: kit.count('part').notNull().default(0),
      includes: kit.text('includes').notNull().default('[]'),
      plan: kit.text('plan').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('revision_by_runbook').on(t.runbookId, t.createdAt)],
  ),
});
