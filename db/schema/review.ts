import type { ReviewState } from '../../app/domain/review/review-state.ts';
import type { Kit } from './kit.ts';

export const reviewTables = (kit: Kit) => {
  /** `series` is the whole as JSON: what is to be reviewed, how often and by whom. */
  const reviewSeries = kit.table('review_series', {
    id: kit.text('id').primaryKey(),
    version: kit.count('version').notNull(),
    series: kit.text('series').notNull(),
    endedAt: kit.instant('ended_at'),
  });
  /** What lists need of a review cycle and where its chain stands; its process says the rest. */
  const reviewCycle = kit.table(
    'review_cycle',
    {
      id: kit.text('id').primaryKey(),
      number: kit.count('number').notNull(),
      seriesId: kit
        .text('series_id')
        .notNull()
        .references(() => reviewSeries.id),
      title: kit.text('title').notNull(),
      state: kit.text('state').$type<ReviewState>().notNull(),
      startsAt: kit.instant('starts_at').notNull(),
      signedAt: kit.instant('signed_at'),
      headSeq: kit.count('head_seq').notNull(),
      headHash: kit.text('head_hash').notNull(),
    },
    (t) => [
      kit.uniqueIndex('review_cycle_by_number').on(t.number),
      kit.index('review_cycle_by_series').on(t.seriesId, t.startsAt),
    ],
  );
  /** Packs as they were frozen; `hash` is that of `content`, and stands in the cycle's chain. */
  const reviewPack = kit.table(
    'review_pack',
    {
      cycleId: kit
        .text('cycle_id')
        .notNull()
        .references(() => reviewCycle.id),
      hash: kit.text('hash').notNull(),
      frozenAt: kit.instant('frozen_at').notNull(),
      content: kit.text('content').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.cycleId, t.hash] })],
  );
  /** What a signed review found of each runbook, bound to the revision that it looked at. */
  const reviewOutcome = kit.table(
    'review_outcome',
    {
      cycleId: kit
        .text('cycle_id')
        .notNull()
        .references(() => reviewCycle.id),
      runbookId: kit.text('runbook_id').notNull(),
      revision: kit.text('revision').notNull(),
      outcome: kit.text('outcome').notNull(),
      by: kit.text('by').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.cycleId, t.runbookId] }),
      kit.index('review_outcome_by_runbook').on(t.runbookId, t.at),
    ],
  );
  return { reviewSeries, reviewCycle, reviewPack, reviewOutcome };
};
