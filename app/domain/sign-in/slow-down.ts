import type { Instant } from '../time.ts';

/** What is remembered of failures under one key. */
export type Failures = { failures: number; lastAt: Instant; waitUntil: Instant };

/** `free` failures cost nothing; each one after that doubles the wait, up to `longest` milliseconds. */
export type Patience = { free: number; longest: number };

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** An account waits at most five minutes, so that nobody can keep a colleague out by guessing. */
export const accountPatience: Patience = { free: 5, longest: 5 * 60 * SECOND };
/** An address may be a whole office behind one router. */
export const addressPatience: Patience = { free: 20, longest: 15 * 60 * SECOND };

/** Milliseconds until the next try, after so many failures. */
export const waitAfter = (failures: number, { free, longest }: Patience): number =>
  failures < free ? 0 : Math.min(longest, SECOND * 2 ** Math.min(failures - free, 30));

/** Milliseconds that are left to wait; 0 when a try is welcome. */
export const waitLeft = (known: Failures | null, now: Instant): number =>
  known === null ? 0 : Math.max(0, known.waitUntil - now);

/** One more failure. What lies a day back is forgotten. */
export const failedAgain = (known: Failures | null, patience: Patience, now: Instant): Failures => {
  const before = known === null || now - known.lastAt >= DAY ? 0 : known.failures;
  const failures = before + 1;
  return { failures, lastAt: now, waitUntil: now + waitAfter(failures, patience) };
};
