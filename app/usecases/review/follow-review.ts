import { reviewRunOf } from '../../domain/review/definition.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import type { ReviewSeries } from '../../domain/review/series.ts';
import type { Change } from '../types.ts';
import { type Before, openCycle } from './open-cycle.ts';
import type { TellingReview } from './tell-review.ts';

/**
 * What an act brings with it, in the same transaction: when the last has signed, what was found of
 * the runbooks is kept for them, and the next review is scheduled; also when one was called off.
 */
export const followReview = async (
  telling: TellingReview,
  before: ReviewRun,
  run: ReviewRun,
): Promise<Change[]> => {
  if (run.signed && !before.signed) {
    await keepOutcomes(telling, run);
    return openNext(telling, run, { id: telling.id, run });
  }
  if (!run.cancelled || before.cancelled) return [];
  // A review that was not held settles nothing: the next one looks back to the one before it.
  const last = run.before === null ? null : await telling.tx.cycleWith(run.before);
  const held = last && { id: last.cycle.id, run: reviewRunOf(last.process.stored) };
  return openNext(telling, run, held, run.startsAt);
};

const openNext = async (
  { tx, ports, at }: TellingReview,
  run: ReviewRun,
  before: Before | null,
  notBefore = 0,
): Promise<Change[]> => {
  const row = await tx.reviewSeries(run.series);
  if (!row || row.endedAt !== null) return [];
  const series = row.series as ReviewSeries;
  const clock = { type: 'clock' as const };
  const opened = await openCycle({ tx, ports, series, by: clock, at, notBefore }, before);
  return opened ? [opened.change] : [];
};

const keepOutcomes = async ({ tx, id, at }: TellingReview, run: ReviewRun): Promise<void> => {
  for (const [runbookId, { revision, outcome, mark }] of Object.entries(run.outcomes)) {
    const by = mark.by.type === 'clock' ? '' : mark.by.name;
    await tx.saveReviewOutcome({ cycleId: id, runbookId, revision, outcome, by, at });
  }
};
