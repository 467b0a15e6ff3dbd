import { components } from './components.ts';
import type { Stage, WayList } from './longest-way.ts';
import type { NodeId } from './plan.ts';

/**
 * A list made ready for the search: its loops (strongly connected components), and a slot for each
 * limited stage, counted through the whole plan so that one array says what is left everywhere.
 */
export type Prepared = WayList & {
  /** Slots of the list and of everything inside it. */
  slots: number[];
  slotOf: Map<NodeId, number>;
  loopOf: Map<NodeId, number>;
  isLoop: boolean[];
  /** The loop that a slot of this list belongs to; loops are numbered against the way. */
  loopOfSlot: Map<number, number>;
  /** The lists inside a stage; the start may hold others than the stage it stands for. */
  inner: Map<Stage, Prepared[]>;
  limitedIn: (loop: number) => NodeId[];
};

/** Prepares a list and all inside it; `left` holds how often each limited stage may be entered. */
export const prepare = (list: WayList): { root: Prepared; left: number[] } => {
  const left: number[] = [];
  const slotOf = new Map<NodeId, number>();
  const claim = (stage: Stage): number[] => {
    if (stage.limit === undefined) return [];
    let slot = slotOf.get(stage.id);
    if (slot === undefined) {
      slot = left.push(stage.limit) - 1;
      slotOf.set(stage.id, slot);
    }
    return [slot];
  };
  const ready = (each: WayList): Prepared => {
    const inner = new Map<Stage, Prepared[]>();
    const slotsOf = (stage: Stage): number[] => {
      if ('lists' in stage.holds) inner.set(stage, stage.holds.lists.map(ready));
      return [...claim(stage), ...(inner.get(stage) ?? []).flatMap(({ slots }) => slots)];
    };
    const stages = [...each.stages.values()];
    const number = new Map(stages.map(({ id }, i) => [id, i]));
    const next = stages.map(({ arcs }) => arcs.flatMap(({ to }) => number.get(to) ?? []));
    const { order, of } = components(stages.length, (v) => next[v] as number[]);
    const slots = stages.map(slotsOf);
    return {
      ...each,
      inner,
      slotOf,
      slots: unique([...slots.flat(), ...slotsOf(each.start)]),
      loopOf: new Map(stages.map(({ id }, i) => [id, of[i] as number])),
      isLoop: order.map(
        (members) =>
          members.length > 1 || next[members[0] as number]?.includes(members[0] as number) === true,
      ),
      loopOfSlot: new Map(
        order.flatMap((members, loop) =>
          members.flatMap((v) => (slots[v] as number[]).map((slot) => [slot, loop] as const)),
        ),
      ),
      limitedIn: (loop) =>
        (order[loop] ?? [])
          .map((v) => stages[v] as Stage)
          .filter(({ limit }) => limit !== undefined)
          .map(({ id }) => id),
    };
  };
  return { root: ready(list), left };
};

const unique = (numbers: number[]): number[] => [...new Set(numbers)];
