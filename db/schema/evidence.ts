import type { ReviewOutcome } from '../../app/domain/evidence/review.ts';
import type { Kit } from './kit.ts';
import type { runbookTables } from './runbook.ts';

export const evidenceTables = (kit: Kit, { revision }: ReturnType<typeof runbookTables>) => ({
  /** What a person found when reading a revision. */
  runbookReview: kit.table(
    'runbook_review',
    {
      id: kit.text('id').primaryKey(),
      runbookId: kit.text('runbook_id').notNull(),
      revision: kit
        .text('revision')
        .notNull()
        .references(() => revision.hash),
      outcome: kit.text('outcome').$type<ReviewOutcome>().notNull(),
      /** The actor and the list of what was checked, as JSON. */
      by: kit.text('by').notNull(),
      checked: kit.text('checked').notNull(),
      note: kit.text('note'),
      /** The review cycle that it was part of. */
      cycleId: kit.text('cycle_id'),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.index('runbook_review_by_runbook').on(t.runbookId, t.at)],
  ),
  /** `plan` is the whole as JSON; the columns beside it are what it is found by. */
  drillPlan: kit.table(
    'drill_plan',
    {
      id: kit.text('id').primaryKey(),
      number: kit.count('number').notNull(),
      state: kit.text('state').$type<'planned' | 'cancelled'>().notNull(),
      runbookId: kit.text('runbook_id').notNull(),
      onDay: kit.text('on_day').notNull(),
      ownerId: kit.text('owner_id'),
      incidentId: kit.text('incident_id'),
      /** When its owner is reminded; null when that was done or nothing is to be. */
      remindAt: kit.instant('remind_at'),
      version: kit.count('version').notNull(),
      plan: kit.text('plan').notNull(),
    },
    (t) => [
      kit.uniqueIndex('drill_plan_by_number').on(t.number),
      kit.index('drill_plan_by_day').on(t.onDay),
      kit.index('drill_plan_by_runbook').on(t.runbookId, t.onDay),
      kit.index('drill_plan_by_reminder').on(t.remindAt),
    ],
  ),
});
