import type { Instant } from '../time.ts';
import { covers, windows } from './cover.ts';
import type { Layer, PersonId, Shift } from './schedule.ts';
import { personOfTurn, turnAt, turnsOf } from './turn.ts';
import type { ZoneClock } from './zone-clock.ts';

/** Whose turn it is in a layer at an instant; null when it does not cover. */
export const layerAt = (layer: Layer, clock: ZoneClock, at: Instant): PersonId | null => {
  const turns = turnsOf(layer);
  const shown = clock.shownAt(at);
  if (shown < turns.start || shown >= turns.end) return null;
  if (!covers(layer.restrictions, shown)) return null;
  return personOfTurn(turns, turnAt(turns, shown));
};

/** The turns of one layer in a span, in order, joined where somebody follows themself. */
export const layerShifts = (
  layer: Layer,
  clock: ZoneClock,
  from: Instant,
  to: Instant,
): Shift[] => {
  if (from >= to || layer.people.length === 0) return [];
  const turns = turnsOf(layer);
  const begin = Math.max(clock.shownAt(from), turns.start);
  const end = Math.min(clock.shownAt(to - 1) + 1, turns.end);
  const found: Shift[] = [];
  for (const window of begin < end ? windows(layer.restrictions, { from: begin, to: end }) : [])
    for (let turn = turnAt(turns, window.from); ; turn += 1) {
      const opens = Math.max(window.from, turns.first + turn * turns.length);
      if (opens >= window.to) break;
      const closes = Math.min(window.to, turns.first + (turn + 1) * turns.length);
      const shift = {
        from: Math.max(from, clock.firstAt(opens)),
        to: Math.min(to, clock.firstAt(closes)),
      };
      const person = personOfTurn(turns, turn);
      if (person !== null && shift.from < shift.to)
        push(found, { ...shift, person, layer: layer.id });
    }
  return found;
};

const push = (found: Shift[], shift: Omit<Shift, 'override'>) => {
  const last = found.at(-1);
  if (last && last.person === shift.person && last.to === shift.from) last.to = shift.to;
  else found.push({ ...shift, override: null });
};
