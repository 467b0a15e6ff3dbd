import { JOIN, RETURN } from '../runbook/graph.ts';
import type { NodeId } from '../runbook/plan.ts';
import { nodesWithin, type PlanIndex, type Region } from './plan-index.ts';
import type { WalkthroughRun } from './run.ts';
import { isOccupied, runOf } from './step-run.ts';

/** The run as it is once a list is entered: the counts of what stands in it begin anew. */
const anew = (index: PlanIndex, run: WalkthroughRun, region: Region): WalkthroughRun => {
  const within = new Set(nodesWithin(index, region).map(({ id }) => id));
  const steps = Object.entries(run.steps).filter(([id]) => !within.has(id));
  return { ...run, steps: Object.fromEntries(steps) };
};

/**
 * The step that bars a way because its `maxVisits` is used up, or null when the way is free.
 * Follows what is entered together with `to`: lanes, an included plan, messages that go on at once,
 * and what a join or a return leads to. A ring of messages alone is barred too, having no end.
 */
export const barredBy = (
  index: PlanIndex,
  run: WalkthroughRun,
  from: Region,
  to: NodeId,
  seen: ReadonlySet<NodeId> = new Set(),
): NodeId | null => {
  const { inside } = from;
  if (to === JOIN || to === RETURN) {
    if (inside.type === 'plan') return null;
    const others = (index.inner.get(inside.of.id) ?? []).filter((each) => each !== from);
    if (others.some((each) => isOccupied(index, run, each))) return null;
    return barredBy(index, run, inside.region, inside.of.next, seen);
  }
  const placed = index.nodes.get(to);
  if (!placed) return null;
  if (seen.has(to)) return to;
  const { node, region } = placed;
  if (node.maxVisits !== undefined && (runOf(run, to)?.turns ?? 0) >= node.maxVisits) return to;
  const through = new Set([...seen, to]);
  for (const each of index.inner.get(to) ?? []) {
    const barred = barredBy(index, anew(index, run, each), each, each.start, through);
    if (barred) return barred;
  }
  return node.type === 'notify' ? barredBy(index, run, region, node.next, through) : null;
};
