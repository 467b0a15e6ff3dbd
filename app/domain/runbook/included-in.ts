import { withLanes } from './jumps.ts';
import type { NodeId, PlanNode } from './plan.ts';

/** One place where a runbook was filled in: the include's id begins those of all that stand in it. */
export type Included = { include: NodeId; runbook: string; nodes: PlanNode[] };

/** Every include that was filled in, at any depth and in lanes too, the outer before the inner. */
export const includedIn = (nodes: PlanNode[]): Included[] =>
  withLanes(nodes).flatMap((node) =>
    node.type === 'include' && node.plan
      ? [
          { include: node.id, runbook: node.runbook, nodes: node.plan.nodes },
          ...includedIn(node.plan.nodes),
        ]
      : [],
  );
