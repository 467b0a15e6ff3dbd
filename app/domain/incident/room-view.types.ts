import type { Actor } from '../engine/types.ts';
import type { BodyPart, Command, ExitOutcome, InputField, Severity } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Mark } from '../walkthrough/run.ts';
import type { IncidentKind } from './incident.ts';

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
  type: string;
  title: string;
  question?: string;
  /** Its place among the walkthrough's elements, "5 of 11". */
  number: number;
  of: number;
  lane?: string;
  role?: string;
  roleTitle?: string;
  holder?: { id: string; name: string };
  critical: boolean;
  enteredAt: Instant;
  dueAt?: Instant;
  overdueAt?: Instant;
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
  params: Record<string, string | number>;
  /** Seconds late, for what the clock delivered after its due time or a step left after its deadline. */
  late?: Seconds;
};

export type RoomView = {
  incident: {
    id: string;
    number: number;
    title: string;
    severity: Severity;
    kind: IncidentKind;
    state: 'active' | 'resolved';
    declared: Mark;
    resolved?: Mark;
    roles: { id: string; title: string; holder?: { id: string; name: string; since: Instant } }[];
  };
  walkthrough: {
    id: string;
    runbook: { id: string; title: string; revision: string };
    startedAt: Instant;
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
  timers: { key: string; step: string; title: string; dueAt: Instant; late: boolean }[];
  timeline: TimelineEntry[];
  /** The newest log id the view has seen; live updates newer than this make it stale. */
  cursor: number;
  /** The server's time when the view was made, to correct a browser clock that is off. */
  now: Instant;
};
