import fc from 'fast-check';
import { momentOf } from './local-time.ts';
import type { Layer, Override, Restriction, Schedule, Weekday } from './schedule.ts';

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** A week by week rotation of Ada and Grace, from a Monday, with what differs. */
export const layerOf = (more: Partial<Layer> = {}): Layer => ({
  id: 'main',
  name: 'Main',
  people: ['ada', 'grace'],
  rotation: { every: 'week', count: 1, handOff: { time: '09:00', weekday: 1 } },
  start: '2026-01-05T09:00',
  end: null,
  restrictions: [],
  stacks: 'over',
  ...more,
});

export const scheduleOf = (more: Partial<Schedule> = {}): Schedule => ({
  id: 'platform',
  name: 'Platform',
  zone: 'Europe/Rome',
  team: null,
  layers: [layerOf()],
  ...more,
});

export const overrideOf = (more: Partial<Override> & Pick<Override, 'from' | 'to'>): Override => ({
  id: 'o1',
  schedule: 'platform',
  kind: 'replace',
  person: 'linus',
  instead: null,
  by: 'ada',
  at: 0,
  reason: null,
  swap: null,
  ...more,
});

const person = fc.constantFrom('ada', 'grace', 'linus', 'margaret', 'dennis');
const pad = (n: number) => String(n).padStart(2, '0');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 0, 30, 15, 59, 1))
  .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);
const weekday = fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday);

const restriction: fc.Arbitrary<Restriction> = fc.record({
  weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }),
  from: time,
  to: time,
});

const rotation = fc.oneof(
  fc.record({ every: fc.constant('minute' as const), count: fc.integer({ min: 7, max: 3000 }) }),
  fc.record({ every: fc.constant('hour' as const), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ every: fc.constant('day' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ every: fc.constant('week' as const), count: fc.integer({ min: 1, max: 3 }) }),
);

/** Layers that begin in the 25 days before `near`, on its clock, or a little after it. */
const anyLayer = (near: number, id: string): fc.Arbitrary<Layer> =>
  fc
    .record({
      people: fc.array(person, { minLength: 1, maxLength: 4 }),
      length: rotation,
      time,
      weekday: fc.oneof(weekday, fc.constant(null)),
      begin: fc.integer({ min: -25 * 1440, max: 3 * 1440 }),
      lasts: fc.option(fc.integer({ min: 1, max: 60 * 1440 })),
      restrictions: fc.array(restriction, { maxLength: 3 }),
      stacks: fc.constantFrom('over' as const, 'beside' as const),
    })
    .map(({ people, length, time, weekday, begin, lasts, restrictions, stacks }) => {
      const start = near + begin * MINUTE;
      const end = lasts === null ? null : momentOf(start + lasts * MINUTE);
      const rotation = { ...length, handOff: { time, weekday } };
      return { id, name: id, people, rotation, start: momentOf(start), end, restrictions, stacks };
    });

/** Any schedule in `zone` that has something to say around the instant `near`. */
export const anySchedule = (zone: string, near: number): fc.Arbitrary<Schedule> =>
  fc
    .tuple(
      anyLayer(near, 'a'),
      anyLayer(near, 'b'),
      anyLayer(near, 'c'),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([a, b, c, count]) => scheduleOf({ zone, layers: [a, b, c].slice(0, count) }));

/** Overrides that lie, wholly or in part, within `days` of `from`. */
export const anyOverrides = (from: number, days: number): fc.Arbitrary<Override[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('replace' as const, 'add' as const, 'remove' as const),
        begin: fc.integer({ min: -1440, max: days * 1440 }),
        lasts: fc.integer({ min: 1, max: 2 * 1440 }),
        person,
        instead: fc.option(person),
      }),
      { maxLength: 4 },
    )
    .map((all) =>
      all.map(({ begin, lasts, ...one }, index) =>
        overrideOf({
          ...one,
          id: `o${index}`,
          at: index,
          from: from + begin * MINUTE,
          to: from + (begin + lasts) * MINUTE,
        }),
      ),
    );
