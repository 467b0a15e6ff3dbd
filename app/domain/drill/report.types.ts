import type { Actor } from '../engine/types.ts';
import type { IncidentState } from '../incident/incident-state.ts';
import type { WalkthroughStatus } from '../incident/room-view.types.ts';
import type { DeadlineCount } from '../metrics/deadlines.ts';
import type { Deviation } from '../retrospective/deviations.ts';
import type { ExitOutcome, Severity } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import type { DrillKind, DrillPages } from './drill.ts';

/** A time that was measured: on the wall, and on the drill's own clock, which is the plan's. */
export type MeasuredTime = { wall: Seconds; plan: Seconds };

export type DrillDeadline = {
  walkthrough: string;
  step: string;
  title: string;
  setAt: Instant;
  dueAt: Instant;
  fate: keyof DeadlineCount;
  endedAt?: Instant;
  /** Seconds of the plan after its due time, for one that was missed and whose step was left. */
  late?: Seconds;
};

/** How a drill went. It is evidence once it is over. */
export type DrillReport = {
  schema: 1;
  madeAt: Instant;
  incident: {
    id: string;
    number: number;
    title: string;
    severity: Severity;
    state: IncidentState;
    declaredAt: Instant;
    declaredBy: Actor;
    endedAt?: Instant;
  };
  /** Whether it came to its resolution; one that was cancelled or goes on proves nothing yet. */
  complete: boolean;
  pages: DrillPages;
  kind: DrillKind;
  pace: number;
  /** From when it was noticed, else declared, to its resolution. */
  recovery?: MeasuredTime;
  walkthroughs: {
    id: string;
    runbook: { id: string; title: string; revision: string };
    status: WalkthroughStatus;
    outcome?: { title: string; outcome: ExitOutcome };
    /** From its beginning to its exit. */
    measured?: MeasuredTime;
    /** The runbook's objective, in seconds of the plan, and whether it was kept. */
    objective?: Seconds;
    kept?: boolean;
  }[];
  deadlines: DrillDeadline[];
  count: DeadlineCount;
  /** Skipped steps, open checks, gaps and the like. */
  deviations: Deviation[];
  injects: { number: number; text: string; after: Seconds; at?: Instant }[];
  updates: number;
};
