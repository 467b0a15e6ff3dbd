import type { Stored } from '../../app/domain/engine/types.ts';
import type { ReviewState } from '../../app/domain/review/review-state.ts';
import type { Instant } from '../../app/domain/time.ts';
import type { LogRow, LogText, TimerRow } from '../store.ts';

/** A series of reviews; `series` is its whole as plain JSON. */
export type ReviewSeriesRow = {
  id: string;
  /** Grows with each change. */
  version: number;
  series: unknown;
  /** When it was ended; null: it goes on. */
  endedAt: Instant | null;
};

export type ReviewCycleRow = {
  id: string;
  number: number;
  seriesId: string;
  title: string;
  state: ReviewState;
  startsAt: Instant;
  signedAt: Instant | null;
  /** Where its hash chain stands: the newest seq and hash (0 and 64 zeros before the first). */
  headSeq: number;
  headHash: string;
};

/** The one process of a review cycle. */
export type CycleProcessRow = {
  id: string;
  cycleId: string;
  kind: 'review';
  stored: Stored;
  done: boolean;
};

export type CycleWith = { cycle: ReviewCycleRow; process: CycleProcessRow };
export type CycleRows = CycleWith & { timers: TimerRow[]; log: LogText[]; cursor: number };
export type ReviewPackRow = { cycleId: string; hash: string; frozenAt: Instant; content: string };
export type ReviewOutcomeRow = {
  cycleId: string;
  runbookId: string;
  revision: string;
  outcome: string;
  /** Who found it so, by name. */
  by: string;
  at: Instant;
};

export type ReviewReads = {
  reviewSeries(id: string): Promise<ReviewSeriesRow | null>;
  allReviewSeries(): Promise<ReviewSeriesRow[]>;
  reviewCycle(id: string): Promise<ReviewCycleRow | null>;
  /** By the newest meeting first. */
  reviewCycles(filter?: { series?: string }): Promise<ReviewCycleRow[]>;
  cycleWith(id: string): Promise<CycleWith | null>;
  /** All that is known of a cycle, as of one moment; of the log what comes after `after`. */
  cycleRows(id: string, after: number): Promise<CycleRows | null>;
  cycleLog(id: string, after: number, limit: number): Promise<LogRow[]>;
  cycleLogTexts(id: string, after: number, limit: number): Promise<LogText[]>;
  /** Due at or before `now`, oldest first. */
  cycleTimersDue(now: Instant, limit: number): Promise<(TimerRow & { cycleId: string })[]>;
  nextCycleTimer(): Promise<Instant | null>;
  reviewPack(cycle: string, hash: string): Promise<ReviewPackRow | null>;
  /** What signed reviews found, the newest first; of one runbook when it is named. */
  reviewOutcomes(runbook?: string): Promise<ReviewOutcomeRow[]>;
};

export type ReviewWrites = {
  /** False when `expectedVersion` is not the stored one; 0 stores a new one. */
  saveReviewSeries(row: ReviewSeriesRow, expectedVersion: number): Promise<boolean>;
  /** Gives it the next number. */
  insertReviewCycle(row: Omit<ReviewCycleRow, 'number'>): Promise<{ number: number }>;
  updateReviewCycle(row: ReviewCycleRow): Promise<void>;
  insertCycleProcess(row: CycleProcessRow): Promise<void>;
  /** False when `version` is not the stored one: somebody else was first. */
  updateCycleProcess(row: CycleProcessRow, expectedVersion: number): Promise<boolean>;
  insertReviewPack(row: ReviewPackRow): Promise<void>;
  saveReviewOutcome(row: ReviewOutcomeRow): Promise<void>;
};
