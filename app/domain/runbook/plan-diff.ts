import { withLanes } from './jumps.ts';
import type { Plan, PlanNode } from './plan.ts';
import type { PlanChange } from './revision.types.ts';

/**
 * What changed from one plan to another, told by the steps of their own files: first the runbook
 * itself, then steps that went, then the others in the order of the newer plan. A step is known by
 * its id; under another id it is another step.
 */
export const planDiff = (from: Plan, to: Plan): PlanChange[] => {
  const old = withLanes(from.nodes);
  const young = withLanes(to.nodes);
  const before = new Map(old.map((node) => [node.id, node]));
  const after = new Set(young.map(({ id }) => id));
  const order = placesOf(old.filter(({ id }) => after.has(id)));
  const kept = young.filter(({ id }) => before.has(id));
  const still = unmoved(kept.map(({ id }) => order.get(id) as number));
  return [
    ...wholeChanges(from, to),
    ...old
      .filter(({ id }) => !after.has(id))
      .map(({ id, title }): PlanChange => ({ type: 'step-removed', step: id, title })),
    ...young.flatMap((node, index): PlanChange[] => {
      const { id: step, title } = node;
      const known = before.get(step);
      const above = young[index - 1]?.title;
      if (!known)
        return [
          { type: 'step-added', step, title, ...(above === undefined ? {} : { after: above }) },
        ];
      const moved: PlanChange[] = still.has(order.get(step) as number)
        ? []
        : [{ type: 'step-moved', step, title }];
      return [...moved, ...stepChanges(known, node)];
    }),
  ];
};

const placesOf = (nodes: PlanNode[]): Map<string, number> =>
  new Map(nodes.map(({ id }, index) => [id, index]));

const wholeChanges = (from: Plan, to: Plan): PlanChange[] => [
  ...(from.title === to.title
    ? []
    : [{ type: 'title-changed' as const, from: from.title, to: to.title }]),
  ...(from.objective?.rto === to.objective?.rto
    ? []
    : [{ type: 'objective-changed' as const, ...pair(from.objective?.rto, to.objective?.rto) }]),
];

const pair = <T>(from: T | undefined, to: T | undefined): { from?: T; to?: T } => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

const stepChanges = (from: PlanNode, to: PlanNode): PlanChange[] => {
  const { id: step, title } = to;
  const changes: PlanChange[] = [];
  if (from.title !== to.title)
    changes.push({ type: 'step-renamed', step, from: from.title, to: to.title });
  if (from.type !== to.type)
    changes.push({ type: 'step-kind-changed', step, title, from: from.type, to: to.type });
  if (from.deadline !== to.deadline)
    changes.push({ type: 'deadline-changed', step, title, ...pair(from.deadline, to.deadline) });
  if (from.role !== to.role)
    changes.push({ type: 'role-changed', step, title, ...pair(from.role, to.role) });
  if (wayOf(from) !== wayOf(to)) changes.push({ type: 'way-changed', step, title });
  if (innerOf(from) !== innerOf(to)) changes.push({ type: 'include-changed', step, title });
  const commands = counted(from.commands, to.commands);
  if (commands) changes.push({ type: 'commands-changed', step, title, ...commands });
  const checks = counted(from.checks, to.checks);
  if (checks) changes.push({ type: 'checks-changed', step, title, ...checks });
  return changes;
};

/** How many texts came and went, each as often as it stands there; null when none did. */
const counted = (
  from: readonly { text: string }[],
  to: readonly { text: string }[],
): { added: number; removed: number } | null => {
  const left = new Map<string, number>();
  for (const { text } of from) left.set(text, (left.get(text) ?? 0) + 1);
  let added = 0;
  for (const { text } of to) {
    const count = left.get(text) ?? 0;
    if (count === 0) added += 1;
    else left.set(text, count - 1);
  }
  const removed = from.length - (to.length - added);
  return added === 0 && removed === 0 ? null : { added, removed };
};

/** Where a node leads when somebody decided so: what merely follows in the file is not told. */
const wayOf = (node: PlanNode): string => {
  switch (node.type) {
    case 'decision':
      return JSON.stringify(node.options.map(({ id, title, to }) => [id, title, to]));
    case 'verify':
      return JSON.stringify([node.what, node.expect, node.unit, node.onFail]);
    case 'wait':
      return JSON.stringify([node.for, node.until, node.onTimeout]);
    case 'escalate':
      return JSON.stringify([node.policy, node.onExhausted, node.onLapse]);
    case 'approval':
      return JSON.stringify([node.roles, node.quorum, node.limit, node.onRefused]);
    case 'exit':
      return node.outcome;
    default:
      return JSON.stringify(node.onLapse ?? null);
  }
};

/** What an include names; what stands in that runbook is told by its own history. */
const innerOf = (node: PlanNode): string | undefined =>
  node.type === 'include' ? JSON.stringify([node.runbook, node.with]) : undefined;

/** The longest run of places that stayed in order; what is not in it has moved. */
const unmoved = (places: readonly number[]): Set<number> => {
  const best: { length: number; last: number }[] = [];
  places.forEach((place, index) => {
    let [length, last] = [1, -1];
    for (let at = 0; at < index; at += 1) {
      const one = best[at] as { length: number };
      if ((places[at] as number) < place && one.length + 1 > length)
        [length, last] = [one.length + 1, at];
    }
    best.push({ length, last });
  });
  let at = best.reduce(
    (top, one, index) => (one.length > (best[top]?.length ?? 0) ? index : top),
    0,
  );
  const kept = new Set<number>();
  while (at >= 0 && places.length > 0) {
    kept.add(places[at] as number);
    at = (best[at] as { last: number }).last;
  }
  return kept;
};
