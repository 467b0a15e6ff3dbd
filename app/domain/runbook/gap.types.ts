import type { Actor } from '../engine/types.ts';
import type { IncidentState } from '../incident/incident-state.ts';
import type { Instant } from '../time.ts';

/** "This step is wrong": what is told of a runbook, from its page or during an incident. */
export type GapInput = {
  runbook: string;
  /** Absent: the revision that the incident walks, or else the one the library shows. */
  revision?: string;
  step?: string;
  text: string;
  incident?: string;
};

/** Where the walkthrough stood when a gap was told. */
export type GapContext = {
  state: IncidentState;
  current: { id: string; title: string; lane?: string; enteredAt: Instant; overdue: boolean }[];
  doneCount: number;
  totalCount: number;
};

/** A documentation gap. */
export type Gap = {
  id: string;
  number: number;
  runbook: { id: string; title: string };
  revision: string;
  /** The library shows that revision still. */
  live: boolean;
  step?: { id: string; title: string };
  text: string;
  by: Actor;
  at: Instant;
  status: 'open' | 'closed';
  incident?: { id: string; number: number; title: string; context: GapContext };
};

export type GapFilter = {
  runbook?: string;
  incident?: string;
  status?: Gap['status'];
  limit?: number;
};

/** Longest text of a gap in UTF-16 units, after trimming. */
export const gapLimits = { text: 4000 } as const;
