import {
  DAY,
  dayOf,
  HOUR,
  MINUTE,
  type Shown,
  shownOf,
  timeOfDay,
  WEEK,
  weekdayOf,
} from './local-time.ts';
import type { Layer, PersonId, Rotation } from './schedule.ts';

const units = { minute: MINUTE, hour: HOUR, day: DAY, week: WEEK };

/** What a layer's turns are counted from. */
export type Turns = {
  people: readonly PersonId[];
  first: Shown;
  length: number;
  start: Shown;
  end: Shown;
};

/** The hand-off at or before `start`; turns of hours and minutes are counted on from it. */
const firstHandOff = ({ every, count, handOff }: Rotation, start: Shown): Shown => {
  const length = count * units[every];
  const time = timeOfDay(handOff.time);
  const sameDay = dayOf(start) + time;
  const at = sameDay <= start ? sameDay : sameDay - DAY;
  if (every === 'week') {
    const back = (weekdayOf(at) - (handOff.weekday ?? 1) + 7) % 7;
    return at - back * DAY;
  }
  if (every === 'day') return at;
  return at + Math.floor((start - at) / length) * length;
};

export const turnsOf = ({ people, rotation, start, end }: Layer): Turns => {
  const begin = shownOf(start);
  return {
    people,
    first: firstHandOff(rotation, begin),
    length: rotation.count * units[rotation.every],
    start: begin,
    end: end === null ? Number.POSITIVE_INFINITY : shownOf(end),
  };
};

/** Which turn a moment falls into, counted from 0. */
export const turnAt = ({ first, length }: Turns, shown: Shown): number =>
  Math.floor((shown - first) / length);

/** Null when nobody takes turns. */
export const personOfTurn = ({ people }: Turns, turn: number): PersonId | null =>
  people[turn % people.length] ?? null;
