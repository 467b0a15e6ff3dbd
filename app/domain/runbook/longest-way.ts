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
type Move = { to: number; cost: Cost };
type Ending = { end: NodeId; cost: Cost };
type State = { stage: Stage; loop: number; left: Left; moves: Move[]; ends: Ending[] };
type Best = { end: NodeId; seconds: Seconds; way: WayStep[] };
type Solved = { best?: Best; because: NodeId[] };

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
  onBarred?: (from: NodeId, arc: number) => void;
};

/**
 * The longest complete way through a list, exactly: a search over (stage, entries still left of
 * every limited stage that may matter again). A stage that no loop contains costs one state, so a
 * plan without loops takes linear time; after `limit` states it gives up and names the loop.
 * A list inside a stage is entered with all its limits unused, so it is searched once by itself.
 * Ways that get stuck on a used-up limit do not count.
 */
export const longestWay = (list: WayList, limit: number): Longest => {
  try {
    const { best, because } = solve(prepare(list), { limit, visited: 0 });
    if (!best) return { found: 'none' };
    if (because.length > 0) return { found: 'endless', because };
    return { found: 'way', ...best };
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
  const barred = new Map<string, { from: NodeId; arc: number }>();
  const onBarred = (from: NodeId, arc: number) => barred.set(`${from} ${arc}`, { from, arc });
  try {
    const states = explore(prepare(list), { limit, visited: 0, onBarred });
    const alive = reachingAnEnd(states);
    const dead = states.filter((_, v) => !alive[v]).map(({ stage }) => stage.id);
    return { stuck: new Set(dead), barred: [...barred.values()] };
  } catch (error) {
    if (error instanceof TooMany) return { stuck: new Set(), barred: [] };
    throw error;
  }
};

const solve = (list: Prepared, search: Search): Solved => {
  const states = explore(list, search);
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
  const best = longestToAnEnd(states, living, order.flat().reverse(), because.size > 0);
  return { ...(best && { best }), because: [...because] };
};

const explore = (list: Prepared, search: Search): State[] => {
  const costs = new Map<Stage, Cost | null>();
  const costOf = (stage: Stage): Cost | null => {
    const known = costs.get(stage);
    if (known !== undefined) return known;
    const cost = visitOf(list, stage, search);
    costs.set(stage, cost);
    return cost;
  };
  const startLoop = list.as === undefined ? -1 : (list.loopOf.get(list.as) ?? -1);
  const states: State[] = [
    { stage: list.start, loop: startLoop, left: list.left, moves: [], ends: [] },
  ];
  const known = new Map<string, number>();
  for (let v = 0; v < states.length; v++) {
    const { stage, loop: from, left, moves, ends } = states[v] as State;
    if (stage.end) ends.push({ end: stage.id, cost: free });
    for (const [i, arc] of stage.arcs.entries()) {
      const cost = arc.instead ?? capped(costOf(stage), arc);
      if (cost === null) continue;
      const target = list.stages.get(arc.to);
      if (!target) {
        ends.push({ end: arc.to, cost });
        continue;
      }
      const loop = list.loopOf.get(target.id) as number;
      const next = loop === from ? [...left] : onward(list, left, loop);
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
  return states;
};

/** Counts of loops that lie behind are never asked for again, so they are all one to the search. */
const onward = (list: Prepared, left: Left, loop: number): number[] =>
  left.map((count, slot) => ((list.loopOfSlot[slot] as number) > loop ? 0 : count));

const capped = (cost: Cost | null, { cap }: Arc): Cost | null =>
  cost && cap && ('because' in cost || cost.seconds > cap.seconds) ? cap : cost;

/** The longest that a visit of the stage takes; null when a list in it has no way to its end. */
const visitOf = (list: Prepared, stage: Stage, search: Search): Cost | null => {
  if (!('lists' in stage.holds)) return stage.holds;
  let longest: Cost = free;
  for (const inner of list.inner.get(stage) ?? []) {
    const { best, because } = solve(inner, search);
    if (!best) return null;
    longest = longer(longest, because.length > 0 ? { because } : waysInside(inner, best));
  }
  return longest;
};

const waysInside = (list: Prepared, { seconds, way }: Best): Cost => ({
  seconds,
  way: way.map((step) => ({ ...step, inside: [...list.inside, ...step.inside] })),
});

const longer = (one: Cost, other: Cost): Cost => {
  if ('because' in one) {
    return 'because' in other ? { because: [...one.because, ...other.because] } : one;
  }
  return 'because' in other || other.seconds >= one.seconds ? other : one;
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

/** Goes through the states in the order of the way; `endless` asks only whether there is an end. */
const longestToAnEnd = (
  states: State[],
  living: Move[][],
  order: number[],
  endless: boolean,
): Best | undefined => {
  type Reached = { seconds: Seconds; from?: number; cost: Cost };
  const reached: Reached[] = [];
  reached[0] = { seconds: 0, cost: free };
  let best: { state: number; ending: Ending; seconds: Seconds } | undefined;
  for (const v of order) {
    const here = reached[v]?.seconds ?? 0;
    for (const { to, cost } of endless ? [] : (living[v] as Move[])) {
      const seconds = here + secondsOf(cost);
      if (seconds > (reached[to]?.seconds ?? -1)) reached[to] = { seconds, from: v, cost };
    }
    for (const ending of (states[v] as State).ends) {
      const seconds = endless ? 0 : here + secondsOf(ending.cost);
      if (seconds > (best?.seconds ?? -1)) best = { state: v, ending, seconds };
    }
  }
  if (!best) return undefined;
  const costs: Cost[] = [best.ending.cost];
  for (let at = endless ? undefined : reached[best.state]; at; ) {
    costs.unshift(at.cost);
    at = at.from === undefined ? undefined : reached[at.from];
  }
  const way = endless ? [] : costs.flatMap((cost) => ('way' in cost ? cost.way : []));
  return { end: best.ending.end, seconds: best.seconds, way };
};

const secondsOf = (cost: Cost): Seconds => ('seconds' in cost ? cost.seconds : 0);
