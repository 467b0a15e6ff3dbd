import type { Gap } from '../../app/domain/gap/gap.types.ts';
import type { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';
import type { runbookTables } from './runbook.ts';

export const gapTables = (
  kit: Kit,
  { revision }: ReturnType<typeof runbookTables>,
  { incident }: ReturnType<typeof incidentTables>,
) => ({
  documentationGap: kit.table(
    'documentation_gap',
    {
      id: kit.text('id').primaryKey(),
      number: kit.count('number').notNull(),
      runbookId: kit.text('runbook_id').notNull(),
      revision: kit
        .text('revision')
        .notNull()
        .references(() => revision.hash),
      stepId: kit.text('step_id'),
      stepTitle: kit.text('step_title'),
      text: kit.text('text').notNull(),
      /** The actor as JSON, and where the walkthrough stood. */
      by: kit.text('by').notNull(),
      at: kit.instant('at').notNull(),
      incidentId: kit.text('incident_id').references(() => incident.id),
      context: kit.text('context'),
      status: kit.text('status').$type<Gap['status']>().notNull(),
      /** What became of it, as JSON, and how often that changed. */
      life: kit.text('life').notNull().default('{}'),
      version: kit.count('version').notNull().default(1),
    },
    (t) => [
      kit.uniqueIndex('documentation_gap_by_number').on(t.number),
      kit.index('documentation_gap_by_runbook').on(t.runbookId, t.number),
      kit.index('documentation_gap_by_incident').on(t.incidentId, t.number),
    ],
  ),
});
