import { edges } from '../runbook/graph.ts';
import type { NodeId, PlanNode } from '../runbook/plan.ts';
import type { WalkthroughRun } from '../walkthrough/run.ts';
import { runOf } from '../walkthrough/step-run.ts';

/** Whether a list of steps is walked now, will be, or is over. */
export type ListState = 'ahead' | 'current' | 'over';

/**
 * The steps of one list that may still be entered. A step that only a loop back over a decision
 * already taken could reach, and that stands before the current step, was passed by: it is not ahead.
 * Linear in the list's edges.
 */
export const aheadIn = (
  nodes: readonly PlanNode[],
  run: WalkthroughRun,
  state: ListState,
): ReadonlySet<NodeId> => {
  if (state === 'ahead') return new Set(nodes.map(({ id }) => id));
  if (state === 'over') return new Set();
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const here = nodes.filter(({ id }) => {
    const status = runOf(run, id)?.status;
    return status === 'current' || status === 'paused';
  });
  const from = Math.min(...here.map(({ id }) => place.get(id) ?? 0));
  const reach = (passes: (node: PlanNode) => boolean): Set<NodeId> => {
    const found = new Set<NodeId>();
    const open = [...here];
    for (let node = open.pop(); node; node = open.pop()) {
      for (const { to } of edges(node)) {
        const next = byId.get(to);
        if (!next || found.has(to)) continue;
        found.add(to);
        if (passes(next)) open.push(next);
      }
    }
    return found;
  };
  const taken = (node: PlanNode) =>
    node.type === 'decision' && runOf(run, node.id)?.status === 'done';
  const near = reach((node) => !taken(node));
  const far = [...reach(() => true)].filter((id) => (place.get(id) ?? 0) > from);
  return new Set([...near, ...far]);
};
