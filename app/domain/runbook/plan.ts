import type { Seconds } from '../time.ts';

/** Where something stands in its source file; both count from 1. */
export type Place = { line: number; column: number };

/** A step's id: kebab-case, unique in its file. Inside an included runbook it is `include-id/step-id`. */
export type NodeId = string;

export type ExitOutcome = 'resolved' | 'mitigated' | 'false-alarm' | 'handed-over' | 'aborted';
export type Severity = 'sev1' | 'sev2' | 'sev3' | 'sev4';
export type Mitigation =
  | 'redundancy'
  | 'service-interruption'
  | 'documentation'
  | 'escalation'
  | 'review';

export type Check = { id: string; text: string; at: Place };

/** A command to copy, never run by us. `<name>` and `$NAME` of known inputs are filled when shown. */
export type Command = {
  id: string;
  lang: string;
  text: string;
  expect?: string;
  danger: boolean;
  /** Runs until it is stopped (`tail -f`, `watch`). */
  endless?: boolean;
  at: Place;
};

export type InputField = {
  name: string;
  label: string;
  pattern?: string;
  default?: string;
  secret: boolean;
  at: Place;
};

/**
 * What stands inside an element, in source order. Prose is static HTML made by the library
 * and looked up by (node id, `prose` index); everything else is a live control.
 */
export type BodyPart =
  | { type: 'prose'; prose: number }
  | { type: 'note' | 'danger' | 'hint'; title?: string; prose: number }
  | { type: 'check'; check: string }
  | { type: 'command'; command: string }
  | { type: 'input'; input: string };

/** What every element on the way has. `title` is shown; `role` and `deadline` belong to human steps. */
type NodeBase = {
  id: NodeId;
  title: string;
  at: Place;
  role?: string;
  deadline?: Seconds;
  /** What a lapse does: page the escalation, or jump. Nothing named: marked overdue only. */
  onLapse?: { type: 'escalate' } | { type: 'goto'; to: NodeId };
  /** How often it may be entered; a loop names it on one of its elements. */
  maxVisits?: number;
  body: BodyPart[];
  checks: Check[];
  commands: Command[];
  inputs: InputField[];
};

export type StepNode = NodeBase & {
  type: 'step';
  next: NodeId;
  critical: boolean;
  rollback?: NodeId;
};
export type Option = { id: string; title: string; hint?: string; to: NodeId; at: Place };
export type DecisionNode = NodeBase & { type: 'decision'; question: string; options: Option[] };
export type VerifyNode = NodeBase & {
  type: 'verify';
  what: string;
  expect?: string;
  unit?: string;
  next: NodeId;
  onFail?: NodeId;
};
export type WaitNode = NodeBase & {
  type: 'wait';
  for?: Seconds;
  until?:
    | { type: 'alert-resolved' }
    | { type: 'feed'; name: string; state: string }
    | { type: 'signal'; name: string };
  next: NodeId;
  onTimeout?: NodeId;
};
export type EscalateNode = NodeBase & {
  type: 'escalate';
  policy?: string;
  message?: string;
  next: NodeId;
  onExhausted?: NodeId;
};
export type NotifyNode = NodeBase & {
  type: 'notify';
  audience: string;
  template?: string;
  every?: Seconds;
  next: NodeId;
};
export type ApprovalNode = NodeBase & {
  type: 'approval';
  roles: string[];
  quorum: number;
  limit?: string;
  next: NodeId;
  onRefused?: NodeId;
};
export type Lane = {
  id: string;
  title: string;
  role?: string;
  start: NodeId;
  nodes: PlanNode[];
  at: Place;
};
export type ParallelNode = NodeBase & { type: 'parallel'; lanes: Lane[]; next: NodeId };
/** Before expansion `plan` is absent; `expandIncludes` fills it with the included plan, its ids prefixed. */
export type IncludeNode = NodeBase & {
  type: 'include';
  runbook: string;
  with: Record<string, string>;
  next: NodeId;
  plan?: { start: NodeId; nodes: PlanNode[]; title: string; objective?: Objective };
};
/** Stands beside the way: entered only by "roll back" from a later step, and returns there. */
export type RollbackNode = NodeBase & { type: 'rollback'; for: NodeId };
export type ExitNode = NodeBase & { type: 'exit'; outcome: ExitOutcome };

export type PlanNode =
  | StepNode
  | DecisionNode
  | VerifyNode
  | WaitNode
  | EscalateNode
  | NotifyNode
  | ApprovalNode
  | ParallelNode
  | IncludeNode
  | RollbackNode
  | ExitNode;

export type Objective = { rto?: Seconds; mtpd?: Seconds };
export type PlanRole = { id: string; title: string };

/**
 * A runbook, compiled: what the engine runs, the checker proves and the pages draw.
 * Plain JSON; stored beside the revision's source. `next` and `to` always name a node of the same
 * list (a Lane's end is the reserved id `@join`, an included runbook's end `@return`).
 */
export type Plan = {
  schema: 1;
  id: string;
  title: string;
  summary: string;
  kind: 'contingency' | 'alert' | 'procedure';
  mitigation?: Mitigation;
  status: 'draft' | 'active' | 'deprecated';
  supersededBy?: string;
  severity?: Severity;
  /** How much hangs on it, `0` the most; absent: its severity says. */
  tier?: '0' | '1' | '2' | '3';
  owner?: string;
  successor?: string;
  escalation?: string;
  services: string[];
  alerts: string[];
  tags: string[];
  aliases: string[];
  related: string[];
  requires: string[];
  roles: PlanRole[];
  inputs: InputField[];
  objective?: Objective;
  activation?: { authority?: string; when?: string; notWhen?: string };
  standDown?: string;
  review?: { every?: string; lastReviewed?: string };
  start: NodeId;
  nodes: PlanNode[];
  /**
   * Prose outside every element, in order, under the node id `@page`; `before` is the element that
   * follows (null after the last). A Note or Danger says so, with its title.
   */
  context: {
    before: NodeId | null;
    prose: number;
    type?: 'prose' | 'note' | 'danger';
    title?: string;
  }[];
};
