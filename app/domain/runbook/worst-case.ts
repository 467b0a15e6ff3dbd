import type { Seconds } from '../time.ts';
import type { WalkthroughRun } from '../walkthrough/run.ts';
import { edges, innerLists, type NodeList } from './graph.ts';
import {
  type Arc,
  type Cost,
  type Longest,
  longestWay,
  type Stage,
  type WayList,
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

/**
 * States the exact search may visit before it gives up: a server that checks runbooks while people
 * work waits for it. A plan without loops needs one for each node.
 */
export const SEARCH_LIMIT = 50_000;

/** What remains is asked for on every view of a room, which must not wait for it. */
const REMAINING_LIMIT = 20_000;

/**
 * The longest a walkthrough can take if each human step ends by its deadline: exactly the maximum
 * over all complete ways from the start to an exit.
 *
 * - A step, decision, verification, approval or page takes its whole deadline, whichever way it is
 *   left; a jump on lapse therefore counts the deadline too.
 * - A wait takes its `for`; one without, or one whose deadline jumps before that, takes its deadline.
 * - Notices and exits take no time.
 * - A parallel takes its longest lane. An include takes its plan's longest way.
 *   Where either has a deadline that jumps, it is left by that deadline at the latest.
 * - A node is entered at most `maxVisits` times; inside a lane or an included runbook the count
 *   begins anew whenever its parallel or include is entered. Ways that end nowhere do not count.
 * - Skips, reopened steps and rollbacks are people's decisions against the plan and do not count.
 *
 * Unbounded when a complete way holds a node without such a time or a loop without a bound.
 */
export const worstCase = (plan: Plan, limit = SEARCH_LIMIT): WorstCase =>
  answer(longestWay(wayList(plan), limit));

/** {@link worstCase} of the ways that end at each exit of the plan itself. */
export const worstByExit = (plan: Plan): { exit: ExitNode; worst: WorstCase }[] =>
  plan.nodes
    .filter((node) => node.type === 'exit')
    .map((exit) => {
      const only = plan.nodes.filter(({ type, id }) => type !== 'exit' || id === exit.id);
      const others = plan.nodes.filter(({ type, id }) => type === 'exit' && id !== exit.id);
      const list = wayList({ start: plan.start, nodes: only });
      // Kept as stages that lead nowhere: an arc to an id that is no stage would end the list.
      for (const { id } of others) list.stages.set(id, { id, holds: free, arcs: [] });
      return { exit, worst: answer(longestWay(list, SEARCH_LIMIT)) };
    });

/**
 * The longest that can remain, in seconds counted from the moment the current steps were entered:
 * each current step takes its full time, whatever of it has passed already. Visits made since the
 * list around a step was entered count against `maxVisits`. 0 when the run has ended; undefined when unbounded, when too many ways
 * lead round its loops to say in a moment, or when nothing is current.
 */
export const worstRemaining = (plan: Plan, run: WalkthroughRun): Seconds | undefined => {
  if (run.outcome) return 0;
  const list = remainingList({ start: plan.start, nodes: plan.nodes }, run);
  const found = list && longestWay(list, REMAINING_LIMIT);
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

const free: Cost = { seconds: 0, way: [] };

const wayList = (list: NodeList, run?: WalkthroughRun, inside: string[] = []): WayList => ({
  stages: new Map(
    list.nodes.map((node) => [
      node.id,
      {
        id: node.id,
        limit:
          node.maxVisits === undefined
            ? undefined
            : Math.max(0, node.maxVisits - turnsOf(run, node.id)),
        holds: isOpen(node)
          ? {
              lists: innerLists(node).map((each) => wayList(each, undefined, insideOf(node, each))),
            }
          : timeAt(node),
        arcs: arcsOf(node),
        end: node.type === 'exit',
      },
    ]),
  ),
  start: { id: '@start', holds: free, arcs: [{ to: list.start }] },
  inside,
});

/** Whether the node's time is that of the lists inside it. */
const isOpen = (node: PlanNode): boolean =>
  node.type === 'parallel' || (node.type === 'include' && node.plan !== undefined);

const insideOf = (node: PlanNode, list: NodeList): string[] => [
  node.title,
  ...(list.lane ? [list.lane.title] : []),
];

const timeAt = (node: PlanNode): Cost => {
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
    case 'wait': {
      const jumps = edges(node).some(({ kind }) => kind === 'timeout' || kind === 'lapse');
      return jumps ? node.deadline : (node.for ?? node.deadline);
    }
    default:
      return node.deadline;
  }
};

const arcsOf = (node: PlanNode): Arc[] => {
  const own = timeAt(node);
  const jump = edges(node).find(({ kind }) => kind === 'lapse');
  if (!isOpen(node) || !jump || 'because' in own) return edges(node).map(({ to }) => ({ to }));
  return edges(node).map(({ to, kind }) =>
    kind === 'lapse' ? { to, instead: own } : { to, cap: own },
  );
};

/** The list from its current node on; undefined when nothing in it is current. */
const remainingList = (
  list: NodeList,
  run: WalkthroughRun,
  inside: string[] = [],
): WayList | undefined => {
  for (const node of list.nodes) {
    if (node.type === 'rollback') continue;
    const inner = innerLists(node);
    const open = inner.map((each) => remainingList(each, run, insideOf(node, each)));
    const isCurrent = isAt(run, node.id);
    if (!isCurrent && open.every((each) => each === undefined)) continue;
    const stage = wayList(list, run, inside);
    const fresh = stage.stages.get(node.id) as Stage;
    const holds = open.some((each) => each !== undefined)
      ? { lists: inner.map((each, i) => open[i] ?? ended(insideOf(node, each))) }
      : fresh.holds;
    return { ...stage, as: node.id, start: { ...fresh, id: '@now', limit: undefined, holds } };
  }
  return undefined;
};

/** A step that a rollback has paused is still where the walkthrough stands. */
const isAt = (run: WalkthroughRun, id: NodeId): boolean =>
  ['current', 'paused'].includes(run.steps[id]?.status ?? '');

/** A lane that has reached its join. */
const ended = (inside: string[]): WayList => ({
  stages: new Map(),
  start: { id: '@ended', holds: free, arcs: [], end: true },
  inside,
});

/** What its bound counts: visits since the parallel or include around it was entered. */
const turnsOf = (run: WalkthroughRun | undefined, id: NodeId): number =>
  run?.steps[id]?.turns ?? run?.steps[id]?.visits ?? 0;
