import type { Instant } from '../time.ts';
import { applyOverrides, type Place } from './apply-overrides.ts';
import { layerAt, layerShifts } from './layer-shifts.ts';
import type { Layer, Override, PersonId, Schedule, Shift, Span } from './schedule.ts';
import { zoneClock } from './zone-clock.ts';

/** Overrides of this schedule, in the order in which they were made. */
const inOrder = (schedule: Schedule, overrides: readonly Override[]): Override[] =>
  overrides
    .filter((one) => one.schedule === schedule.id)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

const stack = (
  layers: readonly Layer[],
  whose: (layer: Layer, index: number) => PersonId | null,
): Place[] => {
  let places: Place[] = [];
  layers.forEach((layer, index) => {
    const person = whose(layer, index);
    if (person === null) return;
    const place = { person, layer: layer.id, override: null };
    places = layer.stacks === 'over' ? [place] : [...places, place];
  });
  return places;
};

/** Each person once, by the first layer that has them. */
const once = (places: readonly Place[]): Place[] =>
  places.filter(({ person }, index) => places.findIndex((one) => one.person === person) === index);

/**
 * Who is on call at an instant: nobody is a gap. The same people that `finalShifts` has there.
 * Overrides of other schedules count for nothing.
 */
export const onCallAt = (
  schedule: Schedule,
  overrides: readonly Override[],
  at: Instant,
): PersonId[] => {
  const clock = zoneClock(schedule.zone);
  const holding = inOrder(schedule, overrides).filter(({ from, to }) => from <= at && at < to);
  const places = stack(schedule.layers, (layer) => layerAt(layer, clock, at));
  return applyOverrides(once(places), holding).map(({ person }) => person);
};

/** Somebody whose turn it is in several layers at once: fewer people are on call than there are turns. */
export type Twice = { person: PersonId; layers: string[] };

/** A time in which the same people are on call. */
export type Slot = Span & { places: readonly Place[]; twice: readonly Twice[] };

const nobodyTwice: readonly Twice[] = [];

/** Of the turns, those that one person has several of, and still has after the overrides. */
const twiceIn = (turns: readonly Place[], places: readonly Place[]): readonly Twice[] => {
  const first = once(turns);
  if (first.length === turns.length) return nobodyTwice;
  return first
    .map(({ person }) => ({
      person,
      layers: turns.flatMap((one) => (one.person === person && one.layer ? [one.layer] : [])),
    }))
    .filter(
      ({ person, layers }) =>
        layers.length > 1 && places.some((one) => one.person === person && one.override === null),
    );
};

/** The whole of a span, in order, without holes: a slot with no place is a gap. */
export const slots = (
  schedule: Schedule,
  overrides: readonly Override[],
  from: Instant,
  to: Instant,
): Slot[] => {
  if (from >= to) return [];
  const clock = zoneClock(schedule.zone);
  const rows = schedule.layers.map((layer) => layerShifts(layer, clock, from, to));
  const near = inOrder(schedule, overrides).filter((one) => one.from < to && one.to > from);
  const edges = new Set<Instant>([from]);
  for (const span of [...rows.flat(), ...near]) {
    if (span.from > from) edges.add(span.from);
    if (span.to < to) edges.add(span.to);
  }
  const points = [...edges].sort((a, b) => a - b);
  const next = rows.map(() => 0);
  return points.map((at, index) => {
    const turns = stack(schedule.layers, (_, layer) => {
      const row = rows[layer] ?? [];
      let here = next[layer] ?? 0;
      while (here < row.length && (row[here] as Shift).to <= at) here += 1;
      next[layer] = here;
      const shift = row[here];
      return shift && shift.from <= at ? shift.person : null;
    });
    const holding = near.filter((one) => one.from <= at && at < one.to);
    const places = applyOverrides(once(turns), holding);
    return { from: at, to: points[index + 1] ?? to, places, twice: twiceIn(turns, places) };
  });
};

/**
 * Everybody's shifts in a span, by beginning; clipped to it. One shift has one cause, so a shift
 * that an override continues is two.
 */
export const finalShifts = (
  schedule: Schedule,
  overrides: readonly Override[],
  from: Instant,
  to: Instant,
): Shift[] => {
  const found: Shift[] = [];
  let open: Shift[] = [];
  for (const slot of slots(schedule, overrides, from, to)) {
    open = slot.places.map((place) => {
      const before = open.find((one) => sameCause(one, place));
      if (before) {
        before.to = slot.to;
        return before;
      }
      const shift = { ...place, from: slot.from, to: slot.to };
      found.push(shift);
      return shift;
    });
  }
  return found;
};

const sameCause = (a: Place, b: Place): boolean =>
  a.person === b.person && a.layer === b.layer && a.override === b.override;
