import type { NodeId } from '../runbook/plan.ts';
import type { PlanIndex, Region } from './plan-index.ts';
import type { WalkthroughRun } from './run.ts';
import { isOccupied, runOf } from './step-run.ts';

export const JOIN = '@join';
export const RETURN = '@return';

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
  if (node.maxVisits !== undefined && (runOf(run, to)?.visits ?? 0) >= node.maxVisits) return to;
  const through = new Set([...seen, to]);
  for (const each of index.inner.get(to) ?? []) {
    const barred = barredBy(index, run, each, each.start, through);
    if (barred) return barred;
  }
  return node.type === 'notify' ? barredBy(index, run, region, node.next, through) : null;
};
