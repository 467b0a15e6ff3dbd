import type { Writer } from '../../../db/store.ts';
import { GENESIS } from '../../domain/engine/chain.ts';
import { start } from '../../domain/engine/step.ts';
import type { Actor } from '../../domain/engine/types.ts';
import { nextMeetings } from '../../domain/review/cadence.ts';
import { withDeferred } from '../../domain/review/deferred.ts';
import { reviewDefinition, reviewRunOf } from '../../domain/review/definition.ts';
import type { ReviewEvent } from '../../domain/review/event.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import type { ReviewSeries } from '../../domain/review/series.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import { recordStep } from '../record-step.ts';
import type { Change } from '../types.ts';
import { rowOfReview } from './tell-review.ts';

const QUARTER = 92 * 86_400_000;

type Opening = {
  tx: Writer;
  ports: Pick<Ports, 'hash' | 'newId'>;
  series: ReviewSeries;
  by: Actor;
  at: Instant;
  /** The meeting is after this: the one that was called off does not come again. */
  notBefore?: Instant;
};

/** The review before the next one: where its period begins, and whose actions it asks about. */
export type Before = { id: string; run: ReviewRun };

/**
 * Schedules the next review of a series, when its rule has another meeting. Periods follow one
 * another without a gap, whatever was postponed or called off between.
 */
export const openCycle = async (
  { tx, ports, series, by, at, notBefore = 0 }: Opening,
  before: Before | null,
): Promise<{ id: string; change: Change } | null> => {
  const after = Math.max(at, notBefore, before?.run.startsAt ?? 0);
  const [startsAt, following] = nextMeetings(series.cadence, after, 2);
  if (startsAt === undefined) return null;
  const length = following === undefined ? QUARTER : following - startsAt;
  const from = before ? before.run.period.to : startsAt - length;
  const { title, cadence, scope, chair, above, people, signers, quorum, leads } = series;
  const agenda = withDeferred(series.agenda, before);
  const id = ports.newId();
  const event: ReviewEvent = {
    ...{
      type: 'review.scheduled',
      id,
      series: series.id,
      title,
      scope,
      zone: cadence.zone,
      startsAt,
    },
    ...{ period: { from: Math.min(from, startsAt - 1), to: startsAt }, chair, above, people },
    ...{ signers, quorum, leads, agenda, before: before?.id ?? null },
  };
  const step = start(reviewDefinition, { ...event, at, by });
  if (!step.ok) throw new Error(`a review cannot be scheduled: ${step.rejection.code}`);
  const process = ports.newId();
  const { stored, done } = step;
  const head = { id, headSeq: 0, headHash: GENESIS };
  const row = { ...head, seriesId: series.id, ...rowOfReview(reviewRunOf(stored)) };
  const { number } = await tx.insertReviewCycle(row);
  await tx.insertCycleProcess({ id: process, cycleId: id, kind: 'review', stored, done });
  const recorded = await recordStep(
    tx,
    ports.hash,
    head,
    process,
    step,
    { event, by, at },
    'cycle',
  );
  const { headSeq, headHash } = recorded.head;
  await tx.updateReviewCycle({ ...row, number, headSeq, headHash });
  return { id, change: recorded.change };
};
