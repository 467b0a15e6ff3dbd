import type { Actor } from '../engine/types.ts';
import type { Instant } from '../time.ts';

/** What a line of the summary tells. Worded by the catalogue under `soFar.<code>`. */
export type SoFarCode =
  | 'declared'
  | 'severity'
  | 'mitigated'
  | 'resolved'
  | 'cancelled'
  | 'walking'
  | 'walked'
  | 'abandoned'
  | 'decision'
  | 'lapses'
  | 'unanswered'
  | 'people'
  | 'nobody'
  | 'fact'
  | 'update';

/**
 * One line for whoever joins late. `at` is when it came to be so, in epoch milliseconds; `by` is who
 * did it. Absent for what merely is so now.
 */
export type SoFarLine = {
  code: SoFarCode;
  params: Record<string, string | number>;
  at?: Instant;
  by?: Actor;
};

/** The summary, and how far into the log it has seen. */
export type SoFar = { lines: SoFarLine[]; entries: number; cursor: number };
