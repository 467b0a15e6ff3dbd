import type { WalkthroughRun } from '../walkthrough/run.ts';
import type {
  ApprovalNode,
  DecisionNode,
  EscalateNode,
  ExitNode,
  IncludeNode,
  Lane,
  NodeId,
  NotifyNode,
  ParallelNode,
  Plan,
  PlanNode,
  RollbackNode,
  StepNode,
  VerifyNode,
  WaitNode,
} from './plan.ts';

const base = (id: NodeId) => ({
  id,
  title: id,
  at: { line: 1, column: 1 },
  body: [],
  checks: [],
  commands: [],
  inputs: [],
});

type Common = { deadline?: number; maxVisits?: number; role?: string; onLapse?: NodeId };

/** `onLapse: 'escalate'` pages, any other id is a jump. */
const common = ({ onLapse, ...rest }: Common) => ({
  ...rest,
  ...(onLapse === undefined
    ? {}
    : {
        onLapse:
          onLapse === 'escalate'
            ? ({ type: 'escalate' } as const)
            : ({ type: 'goto', to: onLapse } as const),
      }),
});

type Next = Common & { next: NodeId };

export const step = (id: NodeId, { next, ...rest }: Next): StepNode => ({
  ...base(id),
  type: 'step',
  critical: false,
  next,
  ...common(rest),
});

/** Options are named `o0`, `o1`, … after their order; `unsure` is the id of one more that goes there. */
export const decision = (
  id: NodeId,
  { to, unsure, ...rest }: Common & { to: NodeId[]; unsure?: NodeId },
): DecisionNode => ({
  ...base(id),
  type: 'decision',
  question: id,
  options: [
    ...to.map((target, i) => ({ id: `o${i}`, title: `o${i}`, to: target })),
    ...(unsure ? [{ id: 'cannot-tell', title: 'I cannot tell', to: unsure }] : []),
  ].map((option) => ({ ...option, at: { line: 1, column: 1 } })),
  ...common(rest),
});

export const verify = (
  id: NodeId,
  { next, onFail, ...rest }: Next & { onFail?: NodeId },
): VerifyNode => ({ ...base(id), type: 'verify', what: id, next, onFail, ...common(rest) });

export const wait = (
  id: NodeId,
  {
    next,
    for: time,
    until,
    onTimeout,
    ...rest
  }: Next & Pick<WaitNode, 'for' | 'until' | 'onTimeout'>,
): WaitNode => ({ ...base(id), type: 'wait', for: time, until, next, onTimeout, ...common(rest) });

export const escalate = (
  id: NodeId,
  { next, onExhausted, policy, ...rest }: Next & { onExhausted?: NodeId; policy?: string },
): EscalateNode => ({ ...base(id), type: 'escalate', policy, next, onExhausted, ...common(rest) });

export const notify = (
  id: NodeId,
  { next, audience = 'customers', ...rest }: Next & { audience?: string },
): NotifyNode => ({ ...base(id), type: 'notify', audience, next, ...common(rest) });

export const approval = (
  id: NodeId,
  { next, onRefused, roles = ['lead'], ...rest }: Next & { onRefused?: NodeId; roles?: string[] },
): ApprovalNode => ({
  ...base(id),
  type: 'approval',
  roles,
  quorum: 1,
  next,
  onRefused,
  ...common(rest),
});

export const lane = (id: string, ...nodes: PlanNode[]): Lane => ({
  id,
  title: id,
  start: nodes[0]?.id ?? '@join',
  nodes,
  at: { line: 1, column: 1 },
});

export const parallel = (
  id: NodeId,
  { next, lanes, ...rest }: Next & { lanes: Lane[] },
): ParallelNode => ({ ...base(id), type: 'parallel', lanes, next, ...common(rest) });

export const include = (
  id: NodeId,
  { next, plan: inner, runbook = 'other', ...rest }: Next & { plan?: Plan; runbook?: string },
): IncludeNode => ({
  ...base(id),
  type: 'include',
  runbook,
  with: {},
  next,
  ...(inner
    ? {
        plan: {
          start: inner.start,
          nodes: inner.nodes,
          title: inner.title,
          objective: inner.objective,
        },
      }
    : {}),
  ...common(rest),
});

export const rollback = (id: NodeId, of: NodeId): RollbackNode => ({
  ...base(id),
  type: 'rollback',
  for: of,
});

export const exit = (id: NodeId): ExitNode => ({ ...base(id), type: 'exit', outcome: 'resolved' });

/** A runbook of these elements that begins at the first; spread other front matter over it. */
export const plan = (...nodes: PlanNode[]): Plan => ({
  schema: 1,
  id: 'example',
  title: 'Example',
  summary: '',
  kind: 'contingency',
  status: 'active',
  services: [],
  alerts: [],
  tags: [],
  aliases: [],
  related: [],
  requires: [],
  roles: [],
  inputs: [],
  start: nodes[0]?.id ?? '',
  nodes,
  context: [],
});

/** A run in which each step named has a status and a number of visits, all entered at 0. */
export const run = (
  steps: Record<NodeId, ['current' | 'done' | 'skipped', number]>,
): WalkthroughRun => ({
  steps: Object.fromEntries(
    Object.entries(steps).map(([id, [status, visits]]) => [
      id,
      { status, visits, enteredAt: 0, checks: {} },
    ]),
  ),
  values: {},
});
