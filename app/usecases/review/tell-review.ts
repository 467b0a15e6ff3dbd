import type { ReviewCycleRow } from '../../../db/store/review.ts';
import type { Writer } from '../../../db/store.ts';
import { step } from '../../domain/engine/step.ts';
import type { Actor } from '../../domain/engine/types.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { reviewDefinition, reviewRunOf } from '../../domain/review/definition.ts';
import type { ReviewEvent } from '../../domain/review/event.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import { reviewStateOf } from '../../domain/review/state-of.ts';
import type { Instant, Seconds } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import { recordStep } from '../record-step.ts';
import type { Change } from '../types.ts';

export type TellingReview = {
  tx: Writer;
  ports: Pick<Ports, 'hash' | 'newId'> & Partial<Pick<Ports, 'library'>>;
  id: string;
  by: Actor;
  at: Instant;
  lateness?: Seconds;
};

/** What its row repeats of a review, so that lists need not open it. */
export const rowOfReview = (
  run: ReviewRun,
): Pick<ReviewCycleRow, 'title' | 'state' | 'startsAt' | 'signedAt'> => ({
  ...{ title: run.title, state: reviewStateOf(run), startsAt: run.startsAt },
  signedAt: run.signed?.at ?? null,
});

/** Tells a review one event, in its own chain. Nothing is written when it refuses. */
export const tellReview = async (
  { tx, ports, id, by, at, lateness }: TellingReview,
  event: ReviewEvent,
): Promise<Outcome<{ change: Change; before: ReviewRun; run: ReviewRun }>> => {
  const found = await tx.cycleWith(id);
  if (!found) return rejected('review-not-found');
  const { cycle, process } = found;
  const result = step(reviewDefinition, process.stored, { ...event, at, by });
  if (!result.ok) return result;
  const { stored, done } = result;
  if (!(await tx.updateCycleProcess({ ...process, stored, done }, process.stored.version)))
    return rejected('changed-meanwhile');
  const fact = { event, by, at, ...(lateness !== undefined && { lateness }) };
  const { head, change } = await recordStep(
    tx,
    ports.hash,
    cycle,
    process.id,
    result,
    fact,
    'cycle',
  );
  const run = reviewRunOf(stored);
  const { headSeq, headHash } = head;
  await tx.updateReviewCycle({ ...cycle, ...rowOfReview(run), headSeq, headHash });
  return accepted({ change, before: reviewRunOf(process.stored), run });
};
