import type { Actor } from '../engine/types.ts';
import type { ExitOutcome } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';

export type Mark = { by: Actor; at: Instant };

/** How a deadline was put off: once on each visit, by so many minutes. */
export type Snooze = { minutes: number; reason: string; mark: Mark };

/**
 * What is known of one step: its latest visit; earlier visits stay in the log.
 * `paused`: a rollback runs in its stead and returns to it. `interrupted`: it was left without
 * being done, because a lapse jumped on, an earlier step was reopened or the walkthrough ended.
 */
export type StepRun = {
  status: 'current' | 'done' | 'skipped' | 'paused' | 'interrupted';
  visits: number;
  enteredAt: Instant;
  /** When its deadline falls due on this visit; absent when it has none. */
  dueAt?: Instant;
  /** When its deadline lapsed, if it did. */
  overdueAt?: Instant;
  /** When the warning before the lapse is due; absent when there is none. */
  warnAt?: Instant;
  /** When the warning came, if it did. */
  warnedAt?: Instant;
  snoozed?: Snooze;
  /** Who said that they do it. */
  claim?: { id: string; name: string; at: Instant };
  left?: Mark;
  reason?: string;
  option?: string;
  observed?: { value: string; pass: boolean };
  checks: Record<string, Mark>;
  approvals?: { role: string; mark: Mark }[];
  /** The newest refusal of an approval that stays open or went to its `onRefused`. */
  refused?: { role: string; reason: string; mark: Mark };
  /** How many of its checks were open when it was finished; absent when none was. */
  openChecks?: number;
  /** When a Wait's time is over. */
  waitUntil?: Instant;
  /** What was left of its deadline and of its waiting time when a rollback paused it. */
  remaining?: { deadline?: Seconds; warning?: Seconds; wait?: Seconds };
  /** Since when its rollback has undone it. */
  rolledBack?: Mark;
  /** Visits since its parallel or include was entered, which begins the count of `maxVisits` anew. */
  turns?: number;
  /** Its place in the order in which steps were entered, counted from 1. */
  entry?: number;
};

/** What a walkthrough has come to: plain JSON, a pure fold of the log. */
export type WalkthroughRun = {
  steps: Record<string, StepRun>;
  values: Record<string, { value: string; mark: Mark; secret?: true }>;
  outcome?: { exit: string; outcome: ExitOutcome; at: Instant };
  /** It was given up before it came to an exit. */
  abandoned?: Mark & { reason: string };
};

/** The machine's whole context: the run and what the machine itself must remember. */
export type MachineRun = WalkthroughRun & {
  /** The newest event's time and actor; a join or a passing step happens at that moment. */
  last: Mark;
  started: Mark;
  /** After which share of a deadline its warning comes; absent: none comes. */
  warnAfter?: number;
  /** Seconds of the plan that pass in one; absent: one. */
  pace?: number;
  /** How many steps have been entered. */
  entries: number;
  /** Repeated messages that go on until the walkthrough ends, by step. */
  reminders: Record<string, { visit: number; sent: number; dueAt: Instant }>;
};
