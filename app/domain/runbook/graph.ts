import type { Lane, NodeId, Plan, PlanNode } from './plan.ts';

/** Where a lane and an included runbook end; neither is a node. */
export const JOIN = '@join';
export const RETURN = '@return';

export type EdgeKind =
  | 'next'
  | 'option'
  | 'pass'
  | 'fail'
  | 'lapse'
  | 'timeout'
  | 'refused'
  | 'exhausted';

/** One way out of a node. `branch` is its stable id, `<node>:<option id>` or `<node>:<kind>`. */
export type Edge = { to: NodeId; branch: string; kind: EdgeKind };

/** Nodes that stand in one order and jump only among themselves: the plan, a lane, an included runbook. */
export type NodeList = {
  /** Id of the parallel or include that holds the list; undefined at the top. */
  owner?: NodeId;
  lane?: Lane;
  start: NodeId;
  nodes: PlanNode[];
};

/**
 * Every way the run can leave a node, in the order of the source: the one definition that the
 * checker, the worst case, the cases' coverage and the drawn graph share.
 *
 * - A lapse is a way out only when the node has a deadline and `onLapse` names a step;
 *   a lapse that escalates pages someone and stays. A wait prefers its `onTimeout`.
 * - A wait whose own time (`for`) is over before its deadline never times out.
 * - A page that nobody answers goes to `next` without `onExhausted`.
 * - A verification without `onFail` and an approval without `onRefused` have no way out for that answer.
 * - Exits end the list; a rollback stands beside the way and returns whence it was called.
 */
export const edges = (node: PlanNode): Edge[] => [...answers(node), ...lapse(node)];

const edge = (node: PlanNode, kind: EdgeKind, to: NodeId): Edge => ({
  to,
  branch: `${node.id}:${kind}`,
  kind,
});

const answers = (node: PlanNode): Edge[] => {
  switch (node.type) {
    case 'step':
    case 'notify':
    case 'parallel':
    case 'include':
      return [edge(node, 'next', node.next)];
    case 'decision':
      return node.options.map((option) => ({
        to: option.to,
        branch: `${node.id}:${option.id}`,
        kind: 'option',
      }));
    case 'verify':
      return [
        edge(node, 'pass', node.next),
        ...(node.onFail === undefined ? [] : [edge(node, 'fail', node.onFail)]),
      ];
    case 'wait':
      return [
        edge(node, 'next', node.next),
        ...(node.onTimeout !== undefined && fallsDue(node)
          ? [edge(node, 'timeout', node.onTimeout)]
          : []),
      ];
    case 'escalate':
      return [
        edge(node, 'next', node.next),
        ...(node.onExhausted === undefined ? [] : [edge(node, 'exhausted', node.onExhausted)]),
      ];
    case 'approval':
      return [
        edge(node, 'next', node.next),
        ...(node.onRefused === undefined ? [] : [edge(node, 'refused', node.onRefused)]),
      ];
    case 'rollback':
    case 'exit':
      return [];
  }
};

const lapse = (node: PlanNode): Edge[] =>
  node.type !== 'rollback' &&
  node.onLapse?.type === 'goto' &&
  fallsDue(node) &&
  !(node.type === 'wait' && node.onTimeout !== undefined)
    ? [edge(node, 'lapse', node.onLapse.to)]
    : [];

/** Whether its deadline can lapse: it has one, and a wait's own time is not over before. */
const fallsDue = (node: PlanNode): boolean =>
  node.deadline !== undefined &&
  node.type !== 'exit' &&
  node.type !== 'notify' &&
  !(node.type === 'wait' && node.for !== undefined && node.for < node.deadline);

/** The lists directly inside a node: a parallel's lanes, an expanded include's plan. */
export const innerLists = (node: PlanNode): NodeList[] => {
  if (node.type === 'parallel') {
    return node.lanes.map((lane) => ({
      owner: node.id,
      lane,
      start: lane.start,
      nodes: lane.nodes,
    }));
  }
  if (node.type === 'include' && node.plan) {
    return [{ owner: node.id, start: node.plan.start, nodes: node.plan.nodes }];
  }
  return [];
};

/** The plan's own list, then every nested one, outermost first. */
export const listsOf = (plan: { start: NodeId; nodes: PlanNode[] }): NodeList[] => {
  const within = (list: NodeList): NodeList[] => [
    list,
    ...list.nodes.flatMap(innerLists).flatMap(within),
  ];
  return within({ start: plan.start, nodes: plan.nodes });
};

/** The plan's own list and its lanes, nested ones too; what an included runbook holds is left to its own file. */
export const ownLists = (plan: { start: NodeId; nodes: PlanNode[] }): NodeList[] => {
  const within = (list: NodeList): NodeList[] => [
    list,
    ...list.nodes
      .filter((node) => node.type === 'parallel')
      .flatMap(innerLists)
      .flatMap(within),
  ];
  return within({ start: plan.start, nodes: plan.nodes });
};

/** Every node of the plan, nested ones too. */
export const allNodes = (plan: { start: NodeId; nodes: PlanNode[] }): PlanNode[] =>
  listsOf(plan).flatMap((list) => list.nodes);

/**
 * The branches that cases are to enter: every edge but the plain way on (`next`, a join, a return).
 * Steps of an included runbook are left to that runbook's own cases.
 */
export const branchesOf = (plan: Plan): { id: string; node: NodeId; to: NodeId }[] =>
  ownLists(plan)
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) =>
      edges(node)
        .filter(({ kind }) => kind !== 'next')
        .map(({ branch, to }) => ({ id: branch, node: node.id, to })),
    );
