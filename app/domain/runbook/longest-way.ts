import type { Seconds } from '../time.ts';
import { components } from './components.ts';
import type { NodeId } from './plan.ts';
import { type Prepared, prepare } from './way-list.ts';

/** Time spent on one visit of a step on the way; `inside` names what encloses it, outermost first. */
export type WayStep = { id: NodeId; title: string; seconds: Seconds; inside: string[] };

/** What a visit takes; `because` names what makes it endless. */
export type Cost = { seconds: Seconds; way: WayStep[] } | { because: NodeId[] };

/**
 * One way out of a stage; an arc to an id that is no stage ends the list. `instead` is what a visit
 * left by this arc takes whatever the stage holds, `cap` what it takes at most.
 */
export type Arc = { to: NodeId; instead?: Cost; cap?: Cost & { seconds: Seconds } };

/**
 * A stage is a node as the search sees it. `limit`: how often it may still be entered. `holds`: what
 * a visit takes, or lists that are walked side by side until the last of them has ended.
 */
export type Stage = {
  id: NodeId;
  limit?: number;
  holds: Cost | { lists: WayList[] };
  arcs: Arc[];
  end?: boolean;
};

/** `start` is not counted as an entry; `as` names the stage of the list that it stands for. */
export type WayList = {
  stages: Map<NodeId, Stage>;
  start: Stage;
  as?: NodeId;
  inside: string[];
};

export type Longest =
  | { found: 'way'; seconds: Seconds; way: WayStep[]; end: NodeId }
  | { found: 'endless'; because: NodeId[] }
  | { found: 'none' }
  | { found: 'too-many'; because: NodeId[] };

type Left = readonly number[];
type Outcome = { left: Left; cost: Cost };
type Move = { to: number; cost: Cost };
type Ending = { end: NodeId; left: Left; cost: Cost };
type State = { stage: Stage; loop: number; left: Left; moves: Move[]; ends: Ending[] };
type End = { end: NodeId; left: Left; seconds: Seconds; way: WayStep[] };
type Solved = { ends: End[]; because: NodeId[] };

const free: Cost = { seconds: 0, way: [] };

/** Thrown and caught in this file only: the search outgrew its limit in the loop named. */
class TooMany extends Error {
  because: NodeId[];
  constructor(because: NodeId[]) {
    super('too many states');
    this.because = because;
  }
}

type Search = {
  limit: number;
  visited: number;
  memo: Map<Prepared, Map<string, Solved>>;
  onBarred?: (from: NodeId, arc: number) => void;
};

/**
 * The longest complete way through a list, exactly: a search over (stage, entries still left of
 * every limited stage that may matter again). A stage that no loop contains costs one state, so a
 * plan without loops takes linear time; after `limit` states it gives up and names the loop.
 * Ways that get stuck on a used-up limit do not count.
 */
export const longestWay = (list: WayList, limit: number): Longest => {
  const { root, left } = prepare(list);
  try {
    const { ends, because } = solve(root, left, new Set(), { limit, visited: 0, memo: new Map() });
    const [first] = ends;
    if (!first) return { found: 'none' };
    if (because.length > 0) return { found: 'endless', because };
    const best = ends.reduce((most, each) => (each.seconds > most.seconds ? each : most), first);
    return { found: 'way', seconds: best.seconds, way: best.way, end: best.end };
  } catch (error) {
    if (error instanceof TooMany) return { found: 'too-many', because: error.because };
    throw error;
  }
};

/**
 * What used-up limits leave behind: `stuck`, stages that can be entered with no way to an end left;
 * `barred`, arcs that some way arrives at when the stage they lead to is used up.
 * Both empty when the search is too large.
 */
export const usedUp = (
  list: WayList,
  limit: number,
): { stuck: Set<NodeId>; barred: { from: NodeId; arc: number }[] } => {
  const { root, left } = prepare(list);
  const barred = new Map<string, { from: NodeId; arc: number }>();
  const onBarred = (from: NodeId, arc: number) => barred.set(`${from} ${arc}`, { from, arc });
  try {
    const search = { limit, visited: 0, memo: new Map(), onBarred };
    const states = explore(root, left, new Set(), search);
    const alive = reachingAnEnd(states);
    const dead = states.filter((_, v) => !alive[v]).map(({ stage }) => stage.id);
    return { stuck: new Set(dead), barred: [...barred.values()] };
  } catch (error) {
    if (error instanceof TooMany) return { stuck: new Set(), barred: [] };
    throw error;
  }
};

/** The longest way to each end, told apart by what is left of the limits in `keep`. */
const solve = (list: Prepared, left: Left, keep: ReadonlySet<number>, search: Search): Solved => {
  const memo = search.memo.get(list) ?? new Map<string, Solved>();
  search.memo.set(list, memo);
  const key = list.slots.map((slot) => left[slot]).join();
  const known = memo.get(key);
  if (known) return known;

  const states = explore(list, left, keep, search);
  const alive = reachingAnEnd(states);
  const living = states.map(({ moves }, v) =>
    alive[v] ? moves.filter(({ to }) => alive[to]) : [],
  );
  const targets = living.map((moves) => moves.map(({ to }) => to));
  const { order } = components(states.length, (v) => targets[v] as number[]);
  const because = new Set<NodeId>();
  states.forEach(({ ends }, v) => {
    for (const { cost } of [...(living[v] as Move[]), ...ends]) {
      if ('because' in cost) for (const id of cost.because) because.add(id);
    }
  });
  for (const members of order) {
    const [first] = members as [number];
    if (members.length === 1 && !targets[first]?.includes(first)) continue;
    for (const v of members) because.add((states[v] as State).stage.id);
  }
  const solved: Solved = {
    ends: longestToEachEnd(states, living, order.flat().reverse(), because.size > 0),
    because: [...because],
  };
  memo.set(key, solved);
  return solved;
};

const explore = (
  list: Prepared,
  left: Left,
  keep: ReadonlySet<number>,
  search: Search,
): State[] => {
  const startLoop = list.as === undefined ? -1 : (list.loopOf.get(list.as) ?? -1);
  const states: State[] = [{ stage: list.start, loop: startLoop, left, moves: [], ends: [] }];
  const known = new Map<string, number>();
  for (let v = 0; v < states.length; v++) {
    const state = states[v] as State;
    const { stage, moves, ends } = state;
    if (stage.end) ends.push({ end: stage.id, left: state.left, cost: free });
    const outcomes = outcomesOf(list, state, keep, search);
    for (const [i, arc] of stage.arcs.entries()) {
      for (const { left: after, cost } of leaving(arc, state, outcomes)) {
        const target = list.stages.get(arc.to);
        if (!target) {
          ends.push({ end: arc.to, left: onward(list, after, -1, keep), cost });
          continue;
        }
        const loop = list.loopOf.get(target.id) as number;
        const next = loop === state.loop ? [...after] : onward(list, after, loop, keep);
        const slot = list.slotOf.get(target.id);
        if (slot !== undefined) {
          if ((next[slot] as number) < 1) {
            search.onBarred?.(stage.id, i);
            continue;
          }
          next[slot] = (next[slot] as number) - 1;
        }
        const key = `${target.id} ${next.join()}`;
        let to = known.get(key);
        if (to === undefined) {
          if (++search.visited > search.limit) throw new TooMany(list.limitedIn(loop));
          to = states.push({ stage: target, loop, left: next, moves: [], ends: [] }) - 1;
          known.set(key, to);
        }
        moves.push({ to, cost });
      }
    }
  }
  return states;
};

/** Counts of loops that lie behind are never asked for again, so they are all one to the search. */
const onward = (list: Prepared, left: Left, loop: number, keep: ReadonlySet<number>): number[] => {
  const next = [...left];
  for (const [slot, of] of list.loopOfSlot) if (of > loop && !keep.has(slot)) next[slot] = 0;
  return next;
};

const leaving = ({ instead, cap }: Arc, { left }: State, outcomes: Outcome[]): Outcome[] => {
  if (instead) return [{ left, cost: instead }];
  if (!cap) return outcomes;
  return outcomes.map(({ left: after, cost }) => ({
    left: after,
    cost: 'because' in cost || cost.seconds > cap.seconds ? cap : cost,
  }));
};

/** How a visit of the stage can end: once for each combination of counts its lists can leave. */
const outcomesOf = (
  list: Prepared,
  { stage, loop, left }: State,
  keep: ReadonlySet<number>,
  search: Search,
): Outcome[] => {
  if (!('lists' in stage.holds)) return [{ left, cost: stage.holds }];
  const inner = list.inner.get(stage) ?? [];
  const again = list.isLoop[loop] ?? false;
  const kept = again ? new Set([...keep, ...inner.flatMap(({ slots }) => slots)]) : keep;
  let outcomes: Outcome[] = [{ left, cost: free }];
  for (const each of inner) {
    const { ends, because } = solve(each, left, kept, search);
    search.visited += ends.length * outcomes.length - 1;
    if (search.visited > search.limit) throw new TooMany(list.limitedIn(loop));
    outcomes = outcomes.flatMap((outcome) => ends.map((end) => both(outcome, end, because, each)));
  }
  return outcomes;
};

const both = (outcome: Outcome, end: End, because: NodeId[], list: Prepared): Outcome => {
  const left = [...outcome.left];
  for (const slot of list.slots) left[slot] = end.left[slot] as number;
  if ('because' in outcome.cost || because.length > 0) {
    const earlier = 'because' in outcome.cost ? outcome.cost.because : [];
    return { left, cost: { because: [...earlier, ...because] } };
  }
  if (end.seconds < outcome.cost.seconds) return { left, cost: outcome.cost };
  const way = end.way.map((step) => ({ ...step, inside: [...list.inside, ...step.inside] }));
  return { left, cost: { seconds: end.seconds, way } };
};

const reachingAnEnd = (states: State[]): boolean[] => {
  const before: number[][] = states.map(() => []);
  states.forEach(({ moves }, v) => {
    for (const { to } of moves) (before[to] as number[]).push(v);
  });
  const alive = states.map(({ ends }) => ends.length > 0);
  const open = states.flatMap((_, v) => (alive[v] ? [v] : []));
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    for (const earlier of before[v] as number[]) {
      if (alive[earlier]) continue;
      alive[earlier] = true;
      open.push(earlier);
    }
  }
  return alive;
};

/** Goes through the states in the order of the way; `endless` asks only which ends there are. */
const longestToEachEnd = (
  states: State[],
  living: Move[][],
  order: number[],
  endless: boolean,
): End[] => {
  type Reached = { seconds: Seconds; from?: number; cost: Cost };
  const reached: Reached[] = [];
  reached[0] = { seconds: 0, cost: free };
  const best = new Map<string, { state: number; ending: Ending; seconds: Seconds }>();
  for (const v of order) {
    const here = reached[v]?.seconds ?? 0;
    for (const { to, cost } of endless ? [] : (living[v] as Move[])) {
      const seconds = here + secondsOf(cost);
      if (seconds > (reached[to]?.seconds ?? -1)) reached[to] = { seconds, from: v, cost };
    }
    for (const ending of (states[v] as State).ends) {
      const seconds = endless ? 0 : here + secondsOf(ending.cost);
      const key = ending.left.join();
      if (seconds > (best.get(key)?.seconds ?? -1)) best.set(key, { state: v, ending, seconds });
    }
  }
  return [...best.values()].map(({ state, ending, seconds }) => {
    const costs: Cost[] = [ending.cost];
    for (let at = endless ? undefined : reached[state]; at; ) {
      costs.unshift(at.cost);
      at = at.from === undefined ? undefined : reached[at.from];
    }
    const way = endless ? [] : costs.flatMap((cost) => ('way' in cost ? cost.way : []));
    return { end: ending.end, left: ending.left, seconds, way };
  });
};

const secondsOf = (cost: Cost): Seconds => ('seconds' in cost ? cost.seconds : 0);
