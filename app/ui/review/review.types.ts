import type { ActionItem } from '../../domain/action/action-item.ts';
import type { Rejection } from '../../domain/outcome.ts';
import type { ReviewState } from '../../domain/review/review-state.ts';
import type { ReviewRun } from '../../domain/review/run.ts';
import type { ReviewSeries } from '../../domain/review/series.ts';
import type { LateKey } from '../../domain/review/timers.ts';

export type Owner = { id: string; name: string };

type Next = { key: string; at: number } | null;
type Overdue = { key: LateKey; since: number } | null;

export type LineShown = {
  id: string;
  number: number;
  series: string;
  title: string;
  state: ReviewState;
  scope: ReviewRun['scope'];
  zone: string;
  startsAt: number;
  chair: Owner;
  overdue: Overdue;
  next: Next;
  signedAt: number | null;
};

export type SeriesShown = ReviewSeries & { meetings: number[]; cycles: LineShown[] };

export type ReviewActionShown = ActionItem & {
  overdue: boolean;
  carried: boolean;
  before: boolean;
};

export type ReviewShown = {
  id: string;
  number: number;
  state: ReviewState;
  run: ReviewRun;
  seriesEnded: boolean;
  overdue: Overdue;
  next: Next;
  missing: Rejection[];
  actions: ReviewActionShown[];
  before: { id: string; number: number } | null;
  after: { id: string; number: number; startsAt: number } | null;
  chain: { entries: number; head: string };
  now: number;
};

/** Who looks, and what they may do. */
export type ReviewReader = {
  id: string;
  holds: boolean;
  notes: boolean;
  schedules: boolean;
  cancels: boolean;
  acts: boolean;
};
