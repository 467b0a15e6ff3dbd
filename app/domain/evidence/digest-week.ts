import type { Instant } from '../time.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** A Monday, 07:00 UTC. */
const FIRST = Date.UTC(1970, 0, 5, 7);

/** The newest Monday, 07:00 UTC, at or before `now`: what is due is told once from then on. */
export const digestWeek = (now: Instant): Instant =>
  FIRST + Math.floor((now - FIRST) / WEEK) * WEEK;
