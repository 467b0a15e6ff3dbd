import type { Actor } from '../engine/types.ts';
import type { ExitOutcome } from '../runbook/plan.ts';
import type { Instant } from '../time.ts';

export type Mark = { by: Actor; at: Instant };

/** What is known of one step: its latest visit; earlier visits stay in the log. */
export type StepRun = {
  status: 'current' | 'done' | 'skipped';
  visits: number;
  enteredAt: Instant;
  /** When its deadline falls due on this visit; absent when it has none. */
  dueAt?: Instant;
  /** When its deadline lapsed, if it did. */
  overdueAt?: Instant;
  left?: Mark;
  reason?: string;
  option?: string;
  observed?: { value: string; pass: boolean };
  checks: Record<string, Mark>;
  approvals?: { role: string; mark: Mark }[];
};

/** The machine's context: plain JSON, a pure fold of the log. */
export type WalkthroughRun = {
  steps: Record<string, StepRun>;
  values: Record<string, { value: string; mark: Mark }>;
  outcome?: { exit: string; outcome: ExitOutcome; at: Instant };
};
