import type { Day } from '../day.ts';
import type { Actor } from '../engine/types.ts';
import type { IncidentState } from '../incident/incident-state.ts';
import type { Instant } from '../time.ts';
import type { GapKind, GapLife, GapSource, GapStage, GapTier, GapWalk } from './gap-life.ts';

/** "This step is wrong": what is told of a runbook, from its page or during an incident. */
export type GapInput = {
  runbook: string;
  /** Absent: the revision that the incident walks, or else the one the library shows. */
  revision?: string;
  step?: string;
  text: string;
  incident?: string;
  /** Absent: somebody noticed it. */
  source?: GapSource;
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
  runbook: { id: string; title: string; owner?: string };
  revision: string;
  /** The library shows that revision still. */
  live: boolean;
  step?: { id: string; title: string };
  text: string;
  by: Actor;
  at: Instant;
  status: 'open' | 'closed';
  incident?: { id: string; number: number; title: string; context: GapContext };
  stage: GapStage;
  source: GapSource;
  kind?: GapKind;
  /** As it was triaged, else the runbook's. */
  tier: GapTier;
  owner?: { id: string; name: string };
  /** As it was promised, else what the tier asks; it is over at midnight UTC. */
  dueOn: Day;
  overdue: boolean;
  /** What a second person walked since it was mended, when somebody did. */
  walk?: GapWalk;
  version: number;
} & Pick<GapLife, 'note' | 'fixed' | 'closed' | 'declined'>;

export type GapFilter = {
  runbook?: string;
  incident?: string;
  status?: Gap['status'];
  stage?: GapStage;
  tier?: GapTier;
  owner?: string;
  overdue?: boolean;
  limit?: number;
};

/** Longest text of a gap in UTF-16 units, after trimming. */
export const gapLimits = { text: 4000, note: 1000, reason: 1000 } as const;

/** What people do at a step, or anywhere in the runbook, until a gap is mended. */
export type PinnedNote = {
  /** Of the gap. */
  id: string;
  number: number;
  /** The one that is walked, which may include the one that the gap was told of. */
  runbook: string;
  revision: string;
  step?: string;
  /** Without a step: it holds for all that this include brings in, not for the whole runbook. */
  include?: string;
  text: string;
  by: Actor;
  at: Instant;
};
