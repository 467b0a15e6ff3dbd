import { type Build, type Jump, report } from './build.ts';
import { nearest } from './names.ts';
import type { PlanNode, RollbackNode, StepNode } from './plan.ts';

/** All nodes of one file, those in lanes too, in its order; what an include holds is not among them. */
export const withLanes = (nodes: PlanNode[]): PlanNode[] =>
  nodes.flatMap((node) =>
    node.type === 'parallel'
      ? [node, ...node.lanes.flatMap((lane) => withLanes(lane.nodes))]
      : [node],
  );

/** Reports each jump that leads nowhere, out of its lane, into another, or beside the way. */
export const checkJumps = (build: Build, nodes: PlanNode[]): void => {
  const types = new Map(withLanes(nodes).map((node) => [node.id, node.type]));
  for (const jump of build.jumps) checkJump(build, jump, types);
};

const checkJump = (build: Build, jump: Jump, types: Map<string, PlanNode['type']>): void => {
  const { attribute, to, at } = jump;
  const from = build.lists.get(jump.from) ?? 0;
  if (to === '@join' && from > 0) return;
  const list = build.lists.get(to);
  if (list === undefined) {
    if (build.misplaced.has(to)) return;
    const near = nearest(to, build.lists.keys());
    report(build, 'RB150', at, { attribute, to: to.slice(0, 200), near });
  } else if (list !== from) {
    report(build, from === 0 || list > 0 ? 'RB156' : 'RB151', at, { attribute, to });
  } else if (types.get(to) === 'rollback') {
    report(build, 'RB153', at, { attribute, to });
  }
};

/** Gives each step its rollback; reports a rollback for anything but a step of the same list. */
export const linkRollbacks = (build: Build, nodes: PlanNode[]): PlanNode[] => {
  const steps = new Map<string, StepNode>();
  for (const node of nodes) if (node.type === 'step') steps.set(node.id, node);
  const undone = new Map<string, RollbackNode>();
  for (const node of nodes) {
    if (node.type !== 'rollback' || node.for === '' || build.misplaced.has(node.for)) continue;
    const first = undone.get(node.for);
    if (!steps.has(node.for)) {
      report(build, 'RB154', node.at, { to: node.for, near: nearest(node.for, steps.keys()) });
    } else if (first) {
      report(build, 'RB155', node.at, { to: node.for, line: first.at.line });
    } else {
      undone.set(node.for, node);
    }
  }
  return nodes.map((node) => {
    if (node.type === 'parallel') {
      const lanes = node.lanes.map((lane) => ({
        ...lane,
        nodes: linkRollbacks(build, lane.nodes),
      }));
      return { ...node, lanes };
    }
    const rollback = undone.get(node.id)?.id;
    return node.type === 'step' && rollback ? { ...node, rollback } : node;
  });
};
