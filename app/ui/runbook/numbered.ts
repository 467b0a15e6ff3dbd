import type { Lane, NodeId, PlanNode } from '../../domain/runbook/plan.ts';

/** An element with its printed number: 6, or 6.2 for the second one inside the lanes of 6. Ends have none. */
export type Numbered = {
  node: PlanNode;
  number: string;
  /** First of its lane: the lane's title stands above it. */
  lane?: { title: string; role?: string; number: number };
  depth: number;
  /** Where `@join` leads for it. */
  join?: NodeId;
};

const insideLanes = (
  lanes: Lane[],
  prefix: string,
  depth: number,
  join: NodeId | undefined,
): Numbered[] => {
  let counted = 0;
  return lanes.flatMap((lane, laneIndex) =>
    lane.nodes.flatMap((node, index): Numbered[] => {
      counted += 1;
      const number = `${prefix}.${counted}`;
      const { title, role } = lane;
      const first = index === 0 ? { title, role, number: laneIndex + 1 } : undefined;
      const own: Numbered = { node, number, lane: first, depth, join };
      return node.type === 'parallel'
        ? [own, ...insideLanes(node.lanes, number, depth + 1, resolve(node.next, join))]
        : [own];
    }),
  );
};

const resolve = (to: NodeId, join: NodeId | undefined): NodeId =>
  to === '@join' && join ? join : to;

/** All elements in the order of the file, lanes inside. An included runbook stays one element. */
export const numberPlan = (nodes: PlanNode[]): Numbered[] => {
  let counted = 0;
  return nodes.flatMap((node): Numbered[] => {
    if (node.type === 'exit') return [{ node, number: '', depth: 0 }];
    counted += 1;
    const number = String(counted);
    const own: Numbered = { node, number, depth: 0 };
    return node.type === 'parallel'
      ? [own, ...insideLanes(node.lanes, number, 1, node.next)]
      : [own];
  });
};

/** Where a way out really leads: the join of its lanes when it says so. */
export const leadsTo = (to: NodeId, { join }: Pick<Numbered, 'join'>): NodeId => resolve(to, join);
