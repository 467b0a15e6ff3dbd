import type { Severity } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Mark } from '../walkthrough/run.ts';

/** Whom an update is written for: the organisation itself, or whoever leans on it from outside. */
export const updateAudiences = ['internal', 'external'] as const;
export type UpdateAudience = (typeof updateAudiences)[number];

/** What is said of the state to whoever does not work on it: the words that status pages use. */
export const updateStatuses = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type UpdateStatus = (typeof updateStatuses)[number];

/** How long an update is good for until the next one is owed; absent: none is. */
export type Cadence = { readonly [severity in Severity]?: Seconds };

/** What holds when nobody has chosen: a sev1 every quarter of an hour (PagerDuty: executives about every half). */
export const USUAL_CADENCE: Cadence = { sev1: 900, sev2: 1800, sev3: 7200 };

/** What went out; `number` counts from 1 in its incident. It is never changed, only corrected by another. */
export type PublishedUpdate = {
  number: number;
  audience: UpdateAudience;
  status: UpdateStatus;
  title: string;
  text: string;
  /** The number of the update that this one puts right. */
  corrects?: number;
  /** When the next one was promised. */
  nextAt?: Instant;
  mark: Mark;
};

/** As many as one incident publishes. */
export const MOST_UPDATES = 200;
