import { reviewRunOf } from '../../domain/review/definition.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import type { ReviewSeries } from '../../domain/review/series.ts';
import { keepDrill } from '../drill/plan-drill.ts';
import { keepReview } from '../evidence/record-reviewed.ts';
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
    await keepDrills(telling, run);
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

/** What was found of each runbook is evidence of it from now on; one that is gone since is not. */
const keepOutcomes = async (telling: TellingReview, run: ReviewRun): Promise<void> => {
  const { tx, id, at, ports } = telling;
  for (const [runbookId, found] of Object.entries(run.outcomes)) {
    const { revision, outcome, mark, note, checked } = found;
    if (mark.by.type === 'clock') continue;
    await tx.saveReviewOutcome({ cycleId: id, runbookId, revision, outcome, by: mark.by.name, at });
    if (!ports.library) continue;
    const review = { revision, outcome, checked, ...(note && { note }) };
    const known = { library: ports.library, hash: ports.hash, newId: ports.newId };
    await keepReview(tx, known, runbookId, review, { by: mark.by, at, cycle: id });
  }
};

const REMIND_DAYS = 7;

/** The drills that were planned stand in the calendar; a day that has passed meanwhile does not. */
const keepDrills = async ({ tx, id, at, ports }: TellingReview, run: ReviewRun): Promise<void> => {
  if (!ports.library) return;
  const known = { library: ports.library, hash: ports.hash, newId: ports.newId };
  for (const [runbook, drill] of Object.entries(run.drills)) {
    if ('waived' in drill || drill.mark.by.type === 'clock') continue;
    const { kind, on, owner } = drill;
    const planned = { runbook, kind, on, owner: owner.id, remindDays: REMIND_DAYS };
    await keepDrill(tx, known, planned, { by: drill.mark.by, at, review: id });
  }
};
