import type { Seconds } from '../time.ts';
import type { WalkthroughRun } from '../walkthrough/run.ts';
import { edges, innerLists, type NodeList } from './graph.ts';
import {
  type Arc,
  type Budget,
  type Cost,
  type Longest,
  longestWay,
  type Stage,
  type WayStep,
} from './longest-way.ts';
import type { ExitNode, NodeId, Plan, PlanNode } from './plan.ts';

export type { WayStep } from './longest-way.ts';

/**
 * - `endless`: the steps named have no deadline, are includes that were not expanded, or form a loop
 *   that no `maxVisits` bounds.
 * - `no-exit`: no way reaches an exit.
 * - `too-large`: the search gave up after `SEARCH_LIMIT` states; `because` names the loop's bounded steps.
 */
export type WorstCase =
  | { bounded: true; total: Seconds; way: WayStep[]; exit: NodeId }
  | { bounded: false; because: NodeId[]; reason: 'endless' | 'no-exit' | 'too-large' };

/** States the exact search may visit before it gives up. A plan without loops needs one for each node. */
export const SEARCH_LIMIT = 200_000;

type Only = { exit?: NodeId; run?: WalkthroughRun; budget: Budget };

/**
 * The longest a walkthrough can take if each human step ends by its deadline: exactly the maximum
 * over all complete ways from the start to an exit.
 *
 * - A step, decision, verification, approval or page takes its whole deadline, whichever way it is
 *   left; a jump on lapse therefore counts the deadline too.
 * - A wait takes its `for` or its deadline, whichever comes first.
 * - Notices and exits take no time.
 * - A parallel takes its longest lane. An include takes its plan's longest way.
 *   Where either has a deadline that jumps, it is left by that deadline at the latest.
 * - A node is entered at most `maxVisits` times; the counts of lanes and included runbooks
 *   begin anew whenever their parallel or include is entered. Ways that end nowhere do not count.
 * - Skips, reopened steps and rollbacks are people's decisions against the plan and do not count.
 *
 * Unbounded when a complete way holds a node without such a time or a loop without a bound.
 */
export const worstCase = (plan: Plan, limit = SEARCH_LIMIT): WorstCase =>
  answer(longestFrom({ start: plan.start, nodes: plan.nodes }, { budget: { left: limit } }));

/** {@link worstCase} of the ways that end at each exit of the plan itself. */
export const worstByExit = (plan: Plan): { exit: ExitNode; worst: WorstCase }[] =>
  plan.nodes
    .filter((node) => node.type === 'exit')
    .map((exit) => ({
      exit,
      worst: answer(
        longestFrom(
          { start: plan.start, nodes: plan.nodes },
          { exit: exit.id, budget: { left: SEARCH_LIMIT } },
        ),
      ),
    }));

/**
 * The longest that can remain, in seconds counted from the moment the current steps were entered:
 * each current step takes its full time, whatever of it has passed already. Visits made so far
 * count against `maxVisits`. 0 when the run has ended; undefined when unbounded or when nothing is
 * current.
 */
export const worstRemaining = (plan: Plan, run: WalkthroughRun): Seconds | undefined => {
  if (run.outcome) return 0;
  const only: Only = { run, budget: { left: SEARCH_LIMIT } };
  const found = remaining({ start: plan.start, nodes: plan.nodes }, only);
  return found?.found === 'way' ? found.seconds : undefined;
};

const answer = (found: Longest): WorstCase => {
  switch (found.found) {
    case 'way':
      return { bounded: true, total: found.seconds, way: found.way, exit: found.end };
    case 'endless':
      return { bounded: false, because: found.because, reason: 'endless' };
    case 'none':
      return { bounded: false, because: [], reason: 'no-exit' };
    case 'too-many':
      return { bounded: false, because: found.because, reason: 'too-large' };
  }
};

const longestFrom = (list: NodeList, only: Only): Longest =>
  longestWay(
    stagesOf(list, only),
    { id: '@start', arcs: [{ to: list.start, cost: free }] },
    only.budget,
  );

const free: Cost = { seconds: 0, way: [] };

const stagesOf = (list: NodeList, { exit, run, budget }: Only): Map<NodeId, Stage> =>
  new Map(
    list.nodes.map((node) => [
      node.id,
      {
        id: node.id,
        limit:
          node.maxVisits === undefined
            ? undefined
            : Math.max(0, node.maxVisits - (run?.steps[node.id]?.visits ?? 0)),
        arcs: arcsOf(node, contentOf(node, budget)),
        end: node.type === 'exit' && (exit === undefined || exit === node.id),
      },
    ]),
  );

/** What a visit takes; undefined when it can never be left (a lane without a way to its join). */
const contentOf = (node: PlanNode, budget: Budget): Cost | undefined =>
  node.type === 'parallel' || (node.type === 'include' && node.plan)
    ? longestLane(
        node,
        innerLists(node).map((list) => longestFrom(list, { budget })),
        innerLists(node),
      )
    : leafTime(node);

const leafTime = (node: PlanNode): Cost => {
  const seconds = timeOf(node);
  if (seconds === undefined) return { because: [node.id] };
  return { seconds, way: [{ id: node.id, title: node.title, seconds, inside: [] }] };
};

/** The longest one visit of a single node takes, in seconds; undefined when nothing bounds it. */
export const timeOf = (node: PlanNode): Seconds | undefined => {
  switch (node.type) {
    case 'notify':
    case 'exit':
    case 'rollback':
      return 0;
    case 'wait':
      return node.for === undefined || node.deadline === undefined
        ? (node.for ?? node.deadline)
        : Math.min(node.for, node.deadline);
    default:
      return node.deadline;
  }
};

const longestLane = (node: PlanNode, found: Longest[], lists: NodeList[]): Cost | undefined => {
  let longest: Cost & { seconds: Seconds } = { seconds: 0, way: [] };
  const because: NodeId[] = [];
  const tooMany = found.some((lane) => lane.found === 'too-many');
  for (const [i, lane] of found.entries()) {
    if (lane.found === 'none') return undefined;
    if (lane.found !== 'way') because.push(...lane.because);
    else if (lane.seconds >= longest.seconds) {
      const inside = [node.title, ...(lists[i]?.lane ? [lists[i].lane.title] : [])];
      longest = {
        seconds: lane.seconds,
        way: lane.way.map((step) => ({ ...step, inside: [...inside, ...step.inside] })),
      };
    }
  }
  return because.length > 0 ? { because, tooMany } : longest;
};

const arcsOf = (node: PlanNode, content: Cost | undefined): Arc[] => {
  const own = leafTime(node);
  const holds = node.type === 'parallel' || node.type === 'include';
  const cut = holds && edges(node).some(({ kind }) => kind === 'lapse') && 'seconds' in own;
  return edges(node).flatMap(({ to, kind }): Arc[] => {
    if (holds && kind === 'lapse') return [{ to, cost: own }];
    if (content === undefined) return [];
    const over = cut && ('because' in content || content.seconds > own.seconds);
    return [{ to, cost: over ? own : content }];
  });
};

/** Undefined when nothing in the list is current. */
const remaining = (list: NodeList, only: Only): Longest | undefined => {
  for (const node of list.nodes) {
    if (node.type === 'rollback') continue;
    const inner = innerLists(node);
    const found = inner.map((each) => remaining(each, only));
    const isCurrent = only.run?.steps[node.id]?.status === 'current';
    if (!isCurrent && found.every((each) => each === undefined)) continue;
    const content =
      inner.length > 0 && found.some((each) => each !== undefined)
        ? longestLane(
            node,
            found.map((each) => each ?? { found: 'way', seconds: 0, way: [], end: '' }),
            inner,
          )
        : contentOf(node, only.budget);
    const start: Stage = { id: '@now', arcs: arcsOf(node, content), end: node.type === 'exit' };
    return longestWay(stagesOf(list, only), start, only.budget);
  }
  return undefined;
};
