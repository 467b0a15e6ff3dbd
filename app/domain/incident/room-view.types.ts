import type { DrillKind, DrillPages } from '../drill/drill.ts';
import type { Actor } from '../engine/types.ts';
import type { PageView } from '../escalation/page-view.ts';
import type { BodyPart, Command, ExitOutcome, InputField, Severity } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import type { PublishedUpdate } from '../update/update.ts';
import type { Mark, Snooze } from '../walkthrough/run.ts';
import type { IncidentKind, Named, OtherIncident, RoleOffer } from './incident.ts';
import type { IncidentState } from './incident-state.ts';

/** One stop on the line map at the left of the room. */
export type WayStop = {
  id: string;
  type: string;
  title: string;
  /** `not-taken`: the walkthrough went another way, or ended before it. */
  state: 'done' | 'skipped' | 'current' | 'ahead' | 'not-taken' | 'beside';
  role?: string;
  deadline?: Seconds;
  /** What came of it: who left it and when, the option chosen, the value observed. */
  left?: Mark;
  enteredAt?: Instant;
  choice?: string;
  observed?: string;
  overdue: boolean;
  /** For a parallel stop: its lanes with their stops. For an include: one lane. */
  lanes?: { id: string; title: string; role?: string; stops: WayStop[] }[];
};

/** A step that waits for somebody now, with everything its controls need. */
export type CurrentStep = {
  id: string;
  /** The walkthrough that it belongs to. */
  walkthrough: string;
  type: string;
  title: string;
  question?: string;
  /** Its place among the walkthrough's elements, "5 of 11". */
  number: number;
  of: number;
  /** The lane that it stands in, also through an include; of lanes in lanes, the outermost first. */
  lane?: string;
  role?: string;
  roleTitle?: string;
  holder?: Named;
  /** Who said that they do it. */
  claim?: Named & { at: Instant };
  critical: boolean;
  enteredAt: Instant;
  dueAt?: Instant;
  overdueAt?: Instant;
  /** When the warning before the lapse comes or came. */
  warnAt?: Instant;
  warned?: boolean;
  /** How its deadline was put off on this visit, if it was. */
  snoozed?: Snooze;
  /** By how many minutes it may be put off now; empty when it may not. */
  snoozes: number[];
  /** What happens when it lapses. */
  onLapse?: { type: 'escalate' } | { type: 'goto'; title: string };
  body: BodyPart[];
  checks: { id: string; text: string; mark?: Mark }[];
  /** Text as written and as filled with the values known so far; `missing` names unfilled inputs. */
  commands: (Command & { filled: CommandPart[]; missing: string[] })[];
  inputs: (InputField & { value?: { value: string; mark: Mark } })[];
  options?: { id: string; title: string; hint?: string; toTitle: string }[];
  verify?: { what: string; expect?: string; unit?: string; onFailTitle?: string };
  approval?: {
    roles: string[];
    quorum: number;
    limit?: string;
    given: { role: string; mark: Mark }[];
  };
  wait?: { for?: Seconds; until?: string };
  visits: number;
  maxVisits?: number;
};

/** A piece of a command: text as it stands, or a placeholder with its value (or none yet). */
export type CommandPart = { text: string } | { input: string; value?: string };

/** A line of the timeline, worded by the catalogue from `type` and `params`. */
export type TimelineEntry = {
  seq: number;
  at: Instant;
  by: Actor;
  type: string;
  /** The walkthrough that it happened in, for what is a walkthrough's. */
  walkthrough?: string;
  params: Record<string, string | number>;
  /** Seconds late, for what the clock delivered after its due time or a step left after its deadline. */
  late?: Seconds;
};

/** `open`: it is walked. `done`: it came to an exit. `abandoned`: it was given up with a reason. */
export type WalkthroughStatus = 'open' | 'done' | 'abandoned';

/** One runbook as this incident walks it, pinned to the revision it began with. */
export type WalkthroughView = {
  id: string;
  runbook: { id: string; title: string; revision: string };
  status: WalkthroughStatus;
  startedAt: Instant;
  started: Mark;
  abandoned?: Mark & { reason: string };
  current: CurrentStep[];
  way: WayStop[];
  doneCount: number;
  totalCount: number;
  values: { name: string; label: string; value: string; mark: Mark; secret: boolean }[];
  outcome?: { exit: string; title: string; outcome: ExitOutcome; at: Instant };
  objective?: { rto?: Seconds; mtpd?: Seconds };
  /** The longest that can remain from here if each step ends by its deadline; undefined when unbounded. */
  worstRemaining?: Seconds;
  /** Steps already left that may be reopened now. */
  reopenable: string[];
};

/** A clock that runs in some walkthrough. */
export type RoomTimer = {
  key: string;
  kind: 'deadline' | 'wait';
  walkthrough: string;
  step: string;
  title: string;
  dueAt: Instant;
  late: boolean;
  role?: string;
  roleTitle?: string;
  /** Who holds the step: whoever claimed it, else whoever holds its role. */
  holder?: Named;
  snoozed?: Snooze;
};

/** A fact that stands above the timeline: a text, an entry of the timeline, or both. */
export type RoomFact = { id: string; text?: string; entry?: TimelineEntry; mark: Mark };

export type RoomView = {
  incident: {
    id: string;
    number: number;
    title: string;
    severity: Severity;
    kind: IncidentKind;
    state: IncidentState;
    /** Whether it is going on: see `isOpen`. */
    open: boolean;
    /** Events that this state allows, as `incidentLife` says; rights are another matter. */
    allows: string[];
    detectedAt?: Instant;
    declared: Mark;
    acknowledged?: Mark;
    mitigated?: Mark;
    resolved?: Mark;
    closed?: Mark;
    cancelled?: Mark & { reason: string; into?: OtherIncident };
    /** Incidents that were merged into this one. */
    absorbed: (OtherIncident & { at: Instant })[];
    /** Every severity it had, oldest first; the first is the declared one. */
    severities: { severity: Severity; mark: Mark; reason?: string }[];
    roles: {
      id: string;
      title: string;
      holder?: Named & { since: Instant };
      /** Waits for somebody to accept or decline it. */
      offer?: RoleOffer;
    }[];
    /** Whoever joined or holds a role, by name. */
    responders: (Named & { since: Instant; joined: boolean; roles: string[] })[];
    facts: RoomFact[];
    links: { id: string; url: string; title?: string; mark: Mark }[];
    /** What went out, oldest first. */
    updates: PublishedUpdate[];
    /** When the next update is owed, by whom, and how often it was reminded of. */
    updateDue?: { dueAt: Instant; missed: number; by?: Named };
    /** How long an update is good for at this severity, as it passes on this incident's clock. */
    updateEvery?: Seconds;
    /** How it is rehearsed. Surprises that were not told yet are only counted. */
    drill?: {
      pages: DrillPages;
      pace: number;
      kind: DrillKind;
      told: { number: number; text: string; at: Instant }[];
      ahead: number;
    };
  };
  /** Every walkthrough of the incident, oldest first. */
  walkthroughs: WalkthroughView[];
  /** The newest that is open, else the newest: for whoever shows only one. */
  walkthrough: WalkthroughView;
  /** Every deadline and wait that runs, soonest first, of all walkthroughs. */
  timers: RoomTimer[];
  /** Pages of this incident, the newest first. */
  pages: PageView[];
  timeline: TimelineEntry[];
  /** The newest log id the view has seen; live updates newer than this make it stale. */
  cursor: number;
  /** The server's time when the view was made, to correct a browser clock that is off. */
  now: Instant;
};
