import type {
  ApprovalNode,
  DecisionNode,
  EscalateNode,
  ExitOutcome,
  IncludeNode,
  InputField,
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
} from '../../app/domain/runbook/plan.ts';

const at = { line: 1, column: 1 };

type Extra<N> = Partial<Omit<N, 'id' | 'type'>>;
/** A node whose `next` may still be open: then it is the one that follows in its list. */
export type Draft = PlanNode | { draft: (next: NodeId) => PlanNode };

const base = (id: NodeId) => ({
  id,
  title: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '),
  at,
  body: [],
  checks: [],
  commands: [],
  inputs: [],
});

const draft = (make: (next: NodeId) => PlanNode): Draft => ({ draft: make });

export const aStep = (id: NodeId, extra: Extra<StepNode> = {}): Draft =>
  draft((next) => ({ ...base(id), type: 'step', next, critical: false, ...extra }));

export const aDecision = (
  id: NodeId,
  options: Record<string, NodeId>,
  extra: Extra<DecisionNode> = {},
): Draft => ({
  ...base(id),
  type: 'decision',
  question: `${id}?`,
  options: Object.entries(options).map(([option, to]) => ({ id: option, title: option, to, at })),
  ...extra,
});

export const aVerify = (id: NodeId, extra: Extra<VerifyNode> = {}): Draft =>
  draft((next) => ({ ...base(id), type: 'verify', what: `What ${id} shows`, next, ...extra }));

export const aWait = (id: NodeId, extra: Extra<WaitNode> = {}): Draft =>
  draft((next) => ({ ...base(id), type: 'wait', next, ...extra }));

export const anEscalate = (id: NodeId, extra: Extra<EscalateNode> = {}): Draft =>
  draft((next) => ({ ...base(id), type: 'escalate', next, ...extra }));

export const aNotify = (id: NodeId, extra: Extra<NotifyNode> = {}): Draft =>
  draft((next) => ({ ...base(id), type: 'notify', audience: 'everybody', next, ...extra }));

export const anApproval = (id: NodeId, extra: Extra<ApprovalNode> = {}): Draft =>
  draft((next) => ({
    ...base(id),
    type: 'approval',
    roles: ['finance'],
    quorum: 1,
    next,
    ...extra,
  }));

export const aRollback = (id: NodeId, undoes: NodeId, extra: Extra<RollbackNode> = {}): Draft => ({
  ...base(id),
  type: 'rollback',
  for: undoes,
  ...extra,
});

export const anExit = (id: NodeId, outcome: ExitOutcome = 'resolved'): Draft => ({
  ...base(id),
  type: 'exit',
  outcome,
});

export const aLane = (id: string, drafts: Draft[], role?: string): Lane => {
  const nodes = settled(drafts, '@join');
  const first = nodes.find(({ type }) => type !== 'rollback');
  return { id, title: `Lane ${id}`, start: first?.id ?? '@join', nodes, at, ...(role && { role }) };
};

export const aParallel = (id: NodeId, lanes: Lane[], extra: Extra<ParallelNode> = {}): Draft =>
  draft((next) => ({ ...base(id), type: 'parallel', lanes, next, ...extra }));

export const anInclude = (id: NodeId, runbook: string, extra: Extra<IncludeNode> = {}): Draft =>
  draft((next) => ({ ...base(id), type: 'include', runbook, with: {}, next, ...extra }));

/** What an include holds once it is expanded. */
export const anIncluded = (id: NodeId, drafts: Draft[], extra: Extra<IncludeNode> = {}): Draft => {
  const nodes = settled(drafts, '@return');
  const start = nodes.find(({ type }) => type !== 'rollback')?.id ?? '@return';
  return anInclude(id, `${id}-runbook`, {
    plan: { start, nodes, title: `Included ${id}` },
    ...extra,
  });
};

export const aCheck = (id: string, text = `Check ${id}`) => ({ id, text, at });

export const anInput = (name: string, extra: Partial<InputField> = {}): InputField => ({
  name,
  label: name,
  secret: false,
  at,
  ...extra,
});

export const aCommand = (id: string, text: string) => ({ id, lang: 'sh', text, danger: false, at });

const settled = (drafts: Draft[], end: NodeId): PlanNode[] => {
  const idOf = (each: Draft): NodeId => ('draft' in each ? each.draft('').id : each.id);
  const isBeside = (each: Draft) => !('draft' in each) && each.type === 'rollback';
  return drafts.map((each, i) => {
    if (!('draft' in each)) return each;
    const following = drafts.slice(i + 1).find((other) => !isBeside(other));
    return each.draft(following ? idOf(following) : end);
  });
};

/** A plan of these nodes in this order; the first is where it starts. Ends in an Exit of its own. */
export const aPlan = (drafts: Draft[], extra: Partial<Plan> = {}): Plan => {
  const nodes = settled(drafts, '');
  return {
    schema: 1,
    id: 'a-runbook',
    title: 'A runbook',
    summary: 'What it is for.',
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
    start: nodes.find(({ type }) => type !== 'rollback')?.id ?? '',
    nodes,
    context: [],
    ...extra,
  };
};
