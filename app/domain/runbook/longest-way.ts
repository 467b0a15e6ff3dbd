import type { Seconds } from '../time.ts';
import { components } from './components.ts';
import type { NodeId } from './plan.ts';

/** Time spent on one visit of a step on the way; `inside` names what encloses it, outermost first. */
export type WayStep = { id: NodeId; title: string; seconds: Seconds; inside: string[] };

/** What leaving a stage by one arc takes; `because` names what makes it endless, or too large to search. */
export type Cost = { seconds: Seconds; way: WayStep[] } | { because: NodeId[]; tooMany?: boolean };

/** One way out of a stage; an arc to an id that is no stage ends the list. */
export type Arc = { to: NodeId; cost: Cost };

/** A stage is a node as the search sees it. `limit`: how often it may still be entered. */
export type Stage = { id: NodeId; limit?: number; arcs: Arc[]; end?: boolean };

export type Longest =
  | { found: 'way'; seconds: Seconds; way: WayStep[]; end: NodeId }
  | { found: 'endless'; because: NodeId[] }
  | { found: 'none' }
  | { found: 'too-many'; because: NodeId[] };

/** States the search may still visit, shared by all lists of one plan. */
export type Budget = { left: number };

type Move = { to: number; arc: Arc };
type State = { stage: Stage; left: number[]; moves: Move[]; ends: Arc[] };

/**
 * The longest complete way from `start` to an end, exactly: a search over (stage, entries still
 * left of every limited stage of its loop). A stage that no loop contains costs one state, so a
 * plan without loops takes linear time; `budget` bounds the rest and `too-many` names the loop.
 * `start` is not counted as an entry. Ways that get stuck on a used-up limit do not count.
 */
export const longestWay = (stages: Map<NodeId, Stage>, start: Stage, budget: Budget): Longest => {
  const states = explore(stages, start, budget);
  if (!Array.isArray(states)) return { found: 'too-many', because: states.because };
  const alive = reachingAnEnd(states);
  if (!alive[0]) return { found: 'none' };

  const because = new Set<NodeId>();
  let tooMany = false;
  states.forEach(({ moves, ends }, v) => {
    if (!alive[v]) return;
    const arcs = [...moves.filter(({ to }) => alive[to]).map(({ arc }) => arc), ...ends];
    for (const { cost } of arcs) {
      if (!('because' in cost)) continue;
      tooMany ||= cost.tooMany === true;
      for (const id of cost.because) because.add(id);
    }
  });
  const living = states.map(({ moves }, v) =>
    alive[v] ? moves.filter(({ to }) => alive[to]).map(({ to }) => to) : [],
  );
  const { order } = components(states.length, (v) => living[v] as number[]);
  for (const members of order) {
    const [first] = members as [number];
    if (members.length === 1 && !(living[first] as number[]).includes(first)) continue;
    for (const v of members) because.add((states[v] as State).stage.id);
  }
  if (tooMany) return { found: 'too-many', because: [...because] };
  if (because.size > 0) return { found: 'endless', because: [...because] };
  return follow(states, alive, order);
};

/**
 * What used-up limits leave behind: `stuck`, stages that can be entered with no way to an end left;
 * `barred`, arcs that some way arrives at when the stage they lead to is used up.
 * Both empty when the search is too large.
 */
export const usedUp = (
  stages: Map<NodeId, Stage>,
  start: Stage,
  budget: Budget,
): { stuck: Set<NodeId>; barred: { from: NodeId; arc: number }[] } => {
  const barred = new Map<string, { from: NodeId; arc: number }>();
  const states = explore(stages, start, budget, (from, arc) =>
    barred.set(`${from} ${arc}`, { from, arc }),
  );
  if (!Array.isArray(states)) return { stuck: new Set(), barred: [] };
  const alive = reachingAnEnd(states);
  const dead = states.filter((_, v) => !alive[v]).map(({ stage }) => stage.id);
  return { stuck: new Set(dead), barred: [...barred.values()] };
};

const explore = (
  stages: Map<NodeId, Stage>,
  start: Stage,
  budget: Budget,
  onBarred: (from: NodeId, arc: number) => void = () => undefined,
): State[] | { because: NodeId[] } => {
  const { loopOf, limited } = loops(stages);
  const states: State[] = [{ stage: start, left: [], moves: [], ends: [] }];
  const known = new Map<string, number>();
  for (let v = 0; v < states.length; v++) {
    const state = states[v] as State;
    if (state.stage.end) state.ends.push({ to: state.stage.id, cost: { seconds: 0, way: [] } });
    for (const [i, arc] of state.stage.arcs.entries()) {
      const stage = stages.get(arc.to);
      if (!stage) {
        state.ends.push(arc);
        continue;
      }
      const loop = loopOf.get(stage.id) as number;
      const counted = limited[loop] as Stage[];
      const sameLoop = v > 0 && loopOf.get(state.stage.id) === loop;
      const left = sameLoop ? [...state.left] : counted.map(({ limit }) => limit as number);
      if (stage.limit !== undefined) {
        const at = counted.indexOf(stage);
        if ((left[at] as number) < 1) {
          onBarred(state.stage.id, i);
          continue;
        }
        left[at] = (left[at] as number) - 1;
      }
      const key = `${stage.id} ${left.join(',')}`;
      let to = known.get(key);
      if (to === undefined) {
        if (--budget.left < 0) return { because: counted.map(({ id }) => id) };
        to = states.push({ stage, left, moves: [], ends: [] }) - 1;
        known.set(key, to);
      }
      state.moves.push({ to, arc });
    }
  }
  return states;
};

/** Which loop (strongly connected component) each stage is in, and the limited stages of each. */
const loops = (stages: Map<NodeId, Stage>) => {
  const list = [...stages.values()];
  const numberOf = new Map(list.map(({ id }, i) => [id, i]));
  const next = list.map(({ arcs }) =>
    arcs.flatMap(({ to }) => (numberOf.has(to) ? [numberOf.get(to) as number] : [])),
  );
  const { order, of } = components(list.length, (v) => next[v] as number[]);
  return {
    loopOf: new Map(list.map(({ id }, i) => [id, of[i] as number])),
    limited: order.map((members) =>
      members.map((v) => list[v] as Stage).filter(({ limit }) => limit !== undefined),
    ),
  };
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
      if (!alive[earlier]) {
        alive[earlier] = true;
        open.push(earlier);
      }
    }
  }
  return alive;
};

/** Walks the acyclic states from the ends back and reads the best way off from the start. */
const follow = (states: State[], alive: boolean[], order: number[][]): Longest => {
  const best: { seconds: Seconds; arc: Arc; to?: number }[] = [];
  for (const [v] of order as [number][]) {
    if (!alive[v]) continue;
    const { moves, ends } = states[v] as State;
    const choices = [
      ...moves
        .filter(({ to }) => alive[to])
        .map(({ to, arc }) => ({ arc, to, seconds: secondsOf(arc) + (best[to]?.seconds ?? 0) })),
      ...ends.map((arc) => ({ arc, to: undefined, seconds: secondsOf(arc) })),
    ];
    best[v] = choices.reduce((most, choice) => (choice.seconds > most.seconds ? choice : most));
  }
  const way: WayStep[] = [];
  const seconds = best[0]?.seconds ?? 0;
  for (let at = best[0]; at; at = at.to === undefined ? undefined : best[at.to]) {
    if ('way' in at.arc.cost) way.push(...at.arc.cost.way);
    if (at.to === undefined) return { found: 'way', seconds, way, end: at.arc.to };
  }
  return { found: 'none' };
};

const secondsOf = ({ cost }: Arc): Seconds => ('seconds' in cost ? cost.seconds : 0);
