import type { ExitOutcome, Severity } from '../runbook/plan.ts';
import type { Instant } from '../time.ts';
import type { IncidentKind } from './incident.ts';
import type { IncidentState } from './incident-state.ts';

/** An incident as one line of a list. */
export type IncidentSummary = {
  id: string;
  number: number;
  title: string;
  severity: Severity;
  kind: IncidentKind;
  state: IncidentState;
  declaredAt: Instant;
  declaredBy: string;
  detectedAt?: Instant;
  acknowledgedAt?: Instant;
  mitigatedAt?: Instant;
  resolvedAt?: Instant;
  closedAt?: Instant;
  cancelledAt?: Instant;
  /** The incident that it was merged into. */
  mergedInto?: string;
  runbook: { id: string; title: string };
  /** The step that waits now; the first one when there are lanes. */
  current?: { title: string; role?: string; roleTitle?: string; dueAt?: Instant; overdue: boolean };
  /** Of the walkthrough that is shown; `walkthroughs` counts those that are open. */
  doneCount: number;
  totalCount: number;
  walkthroughs: number;
  objective?: number;
  worstRemaining?: number;
  outcome?: ExitOutcome;
};

/** A deadline that runs now, in whichever incident. */
export type LapseNext = {
  incident: { id: string; number: number; title: string; kind: IncidentKind };
  step: string;
  title: string;
  dueAt: Instant;
};
