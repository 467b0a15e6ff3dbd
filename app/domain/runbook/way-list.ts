import { components } from './components.ts';
import type { Stage, WayList } from './longest-way.ts';
import type { NodeId } from './plan.ts';

/**
 * A list made ready for the search: its loops (strongly connected components), and a slot for each
 * of its limited stages. What stands inside a stage is a list by itself, with slots of its own.
 */
export type Prepared = WayList & {
  /** By slot: how often its stage may be entered. */
  left: number[];
  slotOf: Map<NodeId, number>;
  loopOf: Map<NodeId, number>;
  /** By slot: the loop its stage belongs to; loops are numbered against the way. */
  loopOfSlot: number[];
  /** The lists inside a stage; the start may hold others than the stage it stands for. */
  inner: Map<Stage, Prepared[]>;
  limitedIn: (loop: number) => NodeId[];
};

/** Prepares a list and all inside it. */
export const prepare = (list: WayList): Prepared => {
  const stages = [...list.stages.values()];
  const number = new Map(stages.map(({ id }, i) => [id, i]));
  const next = stages.map(({ arcs }) => arcs.flatMap(({ to }) => number.get(to) ?? []));
  const { order, of } = components(stages.length, (v) => next[v] as number[]);
  const loopOf = new Map(stages.map(({ id }, i) => [id, of[i] as number]));
  const limited = stages.filter(({ limit }) => limit !== undefined);
  return {
    ...list,
    left: limited.map(({ limit }) => limit as number),
    slotOf: new Map(limited.map(({ id }, slot) => [id, slot])),
    loopOf,
    loopOfSlot: limited.map(({ id }) => loopOf.get(id) as number),
    inner: new Map(
      [list.start, ...stages].flatMap((stage) =>
        'lists' in stage.holds ? [[stage, stage.holds.lists.map(prepare)]] : [],
      ),
    ),
    limitedIn: (loop) =>
      (order[loop] ?? [])
        .map((v) => stages[v] as Stage)
        .filter(({ limit }) => limit !== undefined)
        .map(({ id }) => id),
  };
};
