import type { ActionState } from '../action/action-item.ts';
import type { Day } from '../day.ts';
import type { ReviewElement, ReviewOutcome } from '../evidence/review.ts';
import type { Instant } from '../time.ts';
import type { Mark } from '../walkthrough/run.ts';
import type { PackScope } from './pack/scope.ts';
import type { AgendaItem, Leads, Named } from './series.ts';

/** An action item of an earlier review, as it stood when the pack was frozen. */
export type PreviousAction = {
  id: string;
  number: number;
  title: string;
  owner: Named | null;
  dueOn: Day | null;
  state: ActionState;
};

/** A runbook of the scope by the revision that the pack saw. */
export type SeenRunbook = { id: string; title: string; revision: string };

export type FrozenPack = {
  hash: string;
  mark: Mark;
  previous: PreviousAction[];
  runbooks: SeenRunbook[];
  /** Those that need a drill planned for the next period. */
  critical: string[];
};

/** What is said in the session of an action from before. */
export const actionStatuses = [
  'on-track',
  'late',
  'done',
  'verified',
  'accepted',
  'dropped',
] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export const dispositionTypes = ['noted', 'decision', 'action', 'deferred'] as const;
export type DispositionType = (typeof dispositionTypes)[number];

export const plannedDrillKinds = ['tabletop', 'walkthrough', 'functional', 'full'] as const;
export type PlannedDrillKind = (typeof plannedDrillKinds)[number];

/** `version` is what an edit names as its base; it grows with each. */
export type ItemNotes = { text: string; version: number; mark: Mark };
export type Disposition = { type: DispositionType; until?: Day; mark: Mark };

/** May be written down half in the session; not signed before it has an owner and a day. */
export type Decision = {
  id: string;
  item: string;
  what: string;
  why?: string;
  owner?: Named;
  dueOn?: Day;
  version: number;
  mark: Mark;
};

export type RunbookOutcome = {
  revision: string;
  outcome: ReviewOutcome;
  note?: string;
  checked: ReviewElement[];
  mark: Mark;
};

/** A drill of the next period; `waived` is why a critical runbook has none. */
export type PlannedDrill =
  | { kind: PlannedDrillKind; on: Day; owner: Named; mark: Mark }
  | { waived: string; mark: Mark };

export type Signature = { person: Named; hash: string; statement?: string; mark: Mark };
export type Addendum = { text: string; item?: string; mark: Mark };
export type Postponement = { from: Instant; to: Instant; reason: string; mark: Mark };

/** An action taken on in the review. `late`: after the minutes were handed to the signers. */
export type TakenAction = {
  id: string;
  number: number;
  title: string;
  item?: string;
  late?: true;
};

export type ReviewRun = {
  /** The cycle's own id. */
  id: string;
  series: string;
  title: string;
  scope: PackScope;
  zone: string;
  startsAt: Instant;
  period: { from: Instant; to: Instant };
  chair: Named;
  above: Named | null;
  people: Named[];
  signers: Named[];
  quorum: number;
  leads: Leads;
  agenda: AgendaItem[];
  /** The review before, of the same series. */
  before: string | null;
  /** Grows with each change of what is said above. */
  version: number;
  scheduled: Mark;
  postponements: Postponement[];
  invited?: Mark;
  pack?: FrozenPack;
  circulated?: Mark;
  opened?: Mark;
  adjourned?: Mark;
  /** Who is there, by id. */
  present: Record<string, { name: string; mark: Mark }>;
  /** The item that is spoken about, and since when. */
  current?: { item: string; since: Instant };
  /** Seconds that were spent on items that were left. */
  spent: Record<string, number>;
  statuses: Record<string, { status: ActionStatus; note?: string; mark: Mark }>;
  notes: Record<string, ItemNotes>;
  dispositions: Record<string, Disposition>;
  decisions: Decision[];
  /** What was taken on in this review. */
  actions: TakenAction[];
  outcomes: Record<string, RunbookOutcome>;
  drills: Record<string, PlannedDrill>;
  submitted?: { hash: string; mark: Mark };
  returned?: { reason: string; mark: Mark };
  signatures: Signature[];
  signed?: Mark;
  addenda: Addendum[];
  /** Actions that the next review takes over, by id. */
  carried: Record<string, { note?: string; mark: Mark }>;
  /** Days after the sign-off that were looked back from. */
  followed: number[];
  closed?: Mark;
  cancelled?: { reason: string; mark: Mark };
  /** What fell overdue, by its timer, and when. */
  lapsed: Record<string, Instant>;
  /** The same, and whoever stands above the chair was told. */
  raised: Record<string, Instant>;
};
