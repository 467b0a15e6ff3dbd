import type { Plan, PlanNode } from '../../app/domain/runbook/plan.ts';

/**
 * The checker's opponent: walks every explicit path, one after the other, without components, memory
 * of results or shared definitions. Slow, and simple enough to be believed.
 */
export type Way = { end: string; seconds: number; endless: boolean; visits: Visits };
type Visits = Record<string, number>;
type List = { start: string; nodes: PlanNode[] };
type Step = { to: string; seconds: number; endless: boolean; visits: Visits };

/** Thrown when a plan has more paths than anyone wants to wait for. */
export class TooManyPaths extends Error {}

type Effort = { paths: number };

/** Every complete way from a place; a way is `endless` when nothing bounds its time. */
export const allWays = (
  list: List,
  at = list.start,
  visits: Visits = {},
  effort: Effort = { paths: 20_000 },
): Way[] => {
  const ways: Way[] = [];
  const rounds = new Set<string>();
  const go = (id: string, before: Visits, seconds: number, endless: boolean, path: string[]) => {
    if (--effort.paths < 0) throw new TooManyPaths();
    const node = list.nodes.find((each) => each.id === id);
    if (!node) {
      ways.push({
        end: id,
        seconds,
        endless: endless || path.some((k) => rounds.has(k)),
        visits: before,
      });
      marks.push(path);
      return;
    }
    const count = (before[id] ?? 0) + 1;
    if (node.maxVisits !== undefined && count > node.maxVisits) return;
    const now = node.maxVisits === undefined ? before : { ...before, [id]: count };
    const key = `${id} ${JSON.stringify(Object.entries(now).sort())}`;
    const earlier = path.indexOf(key);
    if (earlier >= 0) {
      for (const each of path.slice(earlier)) rounds.add(each);
      return;
    }
    if (node.type === 'exit') {
      ways.push({ end: id, seconds, endless, visits: now });
      marks.push([...path, key]);
      return;
    }
    for (const step of steps(node, now, effort)) {
      go(step.to, step.visits, seconds + step.seconds, endless || step.endless, [...path, key]);
    }
  };
  const marks: string[][] = [];
  go(at, visits, 0, false, []);
  // A round may have been found after a way that passes it.
  return ways.map((way, i) => ({
    ...way,
    endless: way.endless || (marks[i] as string[]).some((key) => rounds.has(key)),
  }));
};

/** What can happen at a node that has just been entered. */
export const steps = (
  node: PlanNode,
  visits: Visits,
  effort: Effort = { paths: 20_000 },
): Step[] => {
  const taking = (seconds: number | undefined, ...targets: (string | undefined)[]): Step[] =>
    targets.flatMap((to) =>
      to === undefined
        ? []
        : [{ to, seconds: seconds ?? 0, endless: seconds === undefined, visits }],
    );
  const lapse =
    node.deadline !== undefined && node.onLapse?.type === 'goto' ? node.onLapse.to : undefined;
  switch (node.type) {
    case 'step':
      return taking(node.deadline, node.next, lapse);
    case 'decision':
      return taking(node.deadline, ...node.options.map(({ to }) => to), lapse);
    case 'verify':
      return taking(node.deadline, node.next, node.onFail, lapse);
    case 'approval':
      return taking(node.deadline, node.next, node.onRefused, lapse);
    case 'escalate':
      return taking(node.deadline, node.next, node.onExhausted, lapse);
    case 'notify':
      return taking(0, node.next);
    case 'wait': {
      const jump = node.onTimeout ?? lapse;
      if (node.for === undefined) {
        return taking(node.deadline, node.next, node.deadline === undefined ? undefined : jump);
      }
      const early = node.deadline !== undefined && node.deadline <= node.for && jump !== undefined;
      return early ? taking(node.deadline, node.next, jump) : taking(node.for, node.next);
    }
    case 'include':
    case 'parallel': {
      const lists: List[] = node.type === 'parallel' ? node.lanes : node.plan ? [node.plan] : [];
      if (node.type === 'include' && !node.plan) return taking(undefined, node.next);
      let together: Step[] = [{ to: node.next, seconds: 0, endless: false, visits }];
      for (const list of lists) {
        together = together.flatMap((sum) =>
          // A list begins its counts anew whenever it is entered.
          allWays(list, list.start, {}, effort).map((way) => ({
            to: node.next,
            seconds: Math.max(sum.seconds, way.seconds),
            endless: sum.endless || way.endless,
            visits,
          })),
        );
        effort.paths -= together.length;
        if (effort.paths < 0) throw new TooManyPaths();
      }
      if (lapse === undefined || node.deadline === undefined) return together;
      const by = node.deadline;
      return [
        ...together.map((step) => ({
          ...step,
          seconds: step.endless ? by : Math.min(by, step.seconds),
          endless: false,
        })),
        { to: lapse, seconds: by, endless: false, visits },
      ];
    }
    case 'rollback':
    case 'exit':
      return [];
  }
};

/** Ids met on explicit walks that never pass a node twice, whatever the limits. */
export const met = (list: List, from: string, path: string[] = []): Set<string> => {
  const seen = new Set([from]);
  const node = list.nodes.find(({ id }) => id === from);
  if (!node || path.includes(from)) return seen;
  for (const { to } of targets(node)) {
    for (const id of met(list, to, [...path, from])) seen.add(id);
  }
  return seen;
};

const targets = (node: PlanNode): { to: string }[] => {
  if (node.type !== 'parallel' && node.type !== 'include') return steps(node, {});
  const jump =
    node.deadline !== undefined && node.onLapse?.type === 'goto' ? node.onLapse.to : null;
  return [{ to: node.next }, ...(jump === null ? [] : [{ to: jump }])];
};

/** Whether some walk that respects the limits gets from here to an end. */
export const canEnd = (plan: Pick<Plan, 'nodes'>, id: string, visits: Visits): boolean => {
  const tried = new Set<string>();
  const go = (at: string, before: Visits): boolean => {
    const node = plan.nodes.find((each) => each.id === at);
    if (!node || node.type === 'exit') return true;
    return steps(node, before).some(({ to }) => {
      const entered = enter(plan, to, before);
      if (!entered) return false;
      const key = `${to} ${JSON.stringify(Object.entries(entered).sort())}`;
      if (tried.has(key)) return false;
      tried.add(key);
      return go(to, entered);
    });
  };
  return go(id, visits);
};

/** Visits after entering a node, or null when it is used up. */
export const enter = (plan: Pick<Plan, 'nodes'>, id: string, before: Visits): Visits | null => {
  const limit = plan.nodes.find((each) => each.id === id)?.maxVisits;
  if (limit === undefined) return before;
  const count = (before[id] ?? 0) + 1;
  return count > limit ? null : { ...before, [id]: count };
};
