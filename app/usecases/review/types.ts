import type { ActionItem } from '../../domain/action/action-item.ts';
import type { Actor } from '../../domain/engine/types.ts';
import type { ChainState } from '../../domain/incident/export.types.ts';
import type { Outcome, Rejection } from '../../domain/outcome.ts';
import type { Pack } from '../../domain/review/pack.ts';
import type { ReviewState } from '../../domain/review/review-state.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import type { SentToReview, SeriesInput } from '../../domain/review/sent.ts';
import type { Named, ReviewSeries } from '../../domain/review/series.ts';
import type { LateKey } from '../../domain/review/timers.ts';
import type { Instant } from '../../domain/time.ts';

import type { Judge, SentReceipt, Viewer } from '../types.ts';

/** What a review waits for that should have been there. */
export type Overdue = { key: LateKey; since: Instant };

export type ReviewLine = {
  id: string;
  number: number;
  series: string;
  title: string;
  state: ReviewState;
  scope: ReviewRun['scope'];
  zone: string;
  startsAt: Instant;
  chair: Named;
  overdue: Overdue | null;
  /** What is due next and when, as the key of its timer. */
  next: { key: string; at: Instant } | null;
  signedAt: Instant | null;
};

export type SeriesLine = ReviewSeries & {
  /** Meetings to come by its rule; nothing is scheduled by that but the first. */
  meetings: Instant[];
  cycles: ReviewLine[];
};

/** An action that the review answers for, as it stands now. */
export type ReviewAction = ActionItem & {
  overdue: boolean;
  carried: boolean;
  /** It was there before this review. */
  before: boolean;
};

export type ReviewView = {
  id: string;
  number: number;
  state: ReviewState;
  run: ReviewRun;
  seriesEnded: boolean;
  overdue: Overdue | null;
  next: { key: string; at: Instant } | null;
  /** What stands in the way of the next act, as its refusals. */
  missing: Rejection[];
  actions: ReviewAction[];
  /** The newest before it and the one after it in its series. */
  before: { id: string; number: number } | null;
  after: { id: string; number: number; startsAt: Instant } | null;
  chain: { entries: number; head: string };
  now: Instant;
};

export type ReviewEntry = { seq: number; at: Instant; by: Actor; event: { type: string } };

export type ReviewUseCases = {
  listReviews(): Promise<ReviewLine[]>;
  listReviewSeries(): Promise<SeriesLine[]>;
  readReviewSeries(id: string): Promise<Outcome<SeriesLine>>;
  /** Meetings to come by a rule, for whoever writes one. */
  previewReviewSeries(cadence: ReviewSeries['cadence']): Promise<Outcome<Instant[]>>;
  /** A new series schedules its first review at once. */
  createReviewSeries(
    by: Viewer,
    series: SeriesInput,
    key?: string | null,
  ): Promise<Outcome<{ id: string; cycle: string }>>;
  /** `base` is the version that whoever changes it saw. What is scheduled already stays as it is. */
  changeReviewSeries(
    by: Viewer,
    id: string,
    base: number,
    series: SeriesInput,
  ): Promise<Outcome<{ version: number }>>;
  /** No review follows the one that is scheduled. */
  endReviewSeries(by: Viewer, id: string): Promise<Outcome<null>>;
  readReview(id: string): Promise<Outcome<ReviewView>>;
  /** The log of a review, oldest first. */
  readReviewLog(id: string): Promise<Outcome<ReviewEntry[]>>;
  /** The pack that the review froze last; `hash` names an earlier one. */
  readFrozenPack(
    id: string,
    hash?: string,
  ): Promise<Outcome<{ pack: Pack; hash: string; text: string; frozenAt: Instant }>>;
  sendReview(
    by: Viewer,
    judge: Judge,
    id: string,
    event: SentToReview,
    key: string | null,
  ): Promise<Outcome<SentReceipt>>;
  /** Whether the chain holds, and what it says was signed is what lies there. */
  verifyReview(id: string): Promise<Outcome<ChainState>>;
};
