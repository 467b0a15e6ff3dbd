import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naiveOnCall, wallMinutes } from '../../../test/harness/naive-on-call.ts';
import { finalShifts, onCallAt, slots } from './on-call.ts';
import {
  anyOverrides,
  anySchedule,
  layerOf,
  MINUTE,
  overrideOf,
  scheduleOf,
} from './schedule.builder.ts';
import { twiceOf } from './trouble.ts';

/** Places and days at which clocks did something, and some where nothing happens. */
const nights: [zone: string, day: string][] = [
  ['Europe/Rome', '2026-03-28'],
  ['Europe/Rome', '2026-10-24'],
  ['Europe/Dublin', '2026-10-24'],
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-10-31'],
  ['America/St_Johns', '2006-10-28'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Africa/Casablanca', '2026-02-14'],
  ['Africa/Casablanca', '2026-03-21'],
  ['Pacific/Apia', '2011-12-29'],
  ['Pacific/Kwajalein', '1993-08-20'],
  ['America/Caracas', '2016-04-30'],
  ['Asia/Kolkata', '2026-06-01'],
  ['Asia/Kathmandu', '1985-12-31'],
  ['UTC', '2026-12-30'],
];
const DAYS = 3;
const RUNS = 140;
const PATIENCE = 60_000;

const near = nights.map(([zone, day]) => {
  const from = Date.parse(`${day}T00:00:00Z`) - 1440 * MINUTE;
  const to = from + DAYS * 1440 * MINUTE;
  return { zone, day, from, to, walls: wallMinutes(zone, from, to) };
});

test.each(near)(
  'every minute has exactly the people that counting minutes finds: $zone, $day',
  ({ zone, from, to, walls }) => {
    const any = fc.tuple(anySchedule(zone, from + 1440 * MINUTE), anyOverrides(from, DAYS));
    fc.assert(
      fc.property(
        any,
        fc.array(fc.nat({ max: walls.length - 1 }), { minLength: 25 }),
        ([schedule, overrides], asked) => {
          const naive = naiveOnCall(schedule, overrides, from, walls);
          for (const slot of slots(schedule, overrides, from, to)) {
            const people = slot.places
              .map(({ person }) => person)
              .sort()
              .join();
            for (let at = slot.from; at < slot.to; at += MINUTE) {
              const expected = naive[(at - from) / MINUTE]?.join();
              if (expected !== people)
                expect.fail(
                  `${new Date(at).toISOString()}: ${people || 'nobody'}, not ${expected || 'nobody'}`,
                );
            }
          }
          for (const index of asked)
            expect([...onCallAt(schedule, overrides, from + index * MINUTE)].sort()).toEqual(
              naive[index],
            );
        },
      ),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);

test(
  'shifts are the slots told by person: none is missing, none overlaps one of its own',
  () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...near)
          .chain((one) =>
            fc.tuple(
              fc.constant(one),
              anySchedule(one.zone, one.from),
              anyOverrides(one.from, DAYS),
            ),
          ),
        ([{ from, to }, schedule, overrides]) => {
          const shifts = finalShifts(schedule, overrides, from, to);
          for (const slot of slots(schedule, overrides, from, to)) {
            const during = shifts.filter((one) => one.from <= slot.from && one.to >= slot.to);
            expect(during.map(({ person }) => person).sort()).toEqual(
              slot.places.map(({ person }) => person).sort(),
            );
            const touching = shifts.filter((one) => one.from < slot.to && one.to > slot.from);
            expect(touching).toHaveLength(during.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  },
  PATIENCE,
);

test('who has turns in two layers at once is named with the time, unless somebody takes over', () => {
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
  const turns = (id: string, people: string[], stacks: 'over' | 'beside') =>
    layerOf({
      ...{ id, people, stacks, start: '2026-11-16T00:00' },
      rotation: { every: 'week', count: 1, handOff: { time: '00:00', weekday: 1 } },
    });
  const twice = (stacks: 'over' | 'beside', overrides: Parameters<typeof slots>[1] = []) => {
    const layers = [turns('a', ['ada', 'grace'], 'over'), turns('b', ['linus', 'grace'], stacks)];
    const schedule = scheduleOf({ zone: 'UTC', layers });
    return twiceOf(slots(schedule, overrides, day('2026-11-16'), day('2026-12-07')));
  };
  const [from, to] = [day('2026-11-23'), day('2026-11-30')];
  const double = { person: 'grace', layers: ['a', 'b'] };
  expect(twice('over')).toEqual([]);
  expect(twice('beside')).toEqual([{ ...double, from, to }]);
  const half = day('2026-11-26');
  const replaced = overrideOf({ from, to: half, person: 'dennis', instead: 'grace' });
  expect(twice('beside', [replaced])).toEqual([{ ...double, from: half, to }]);
});
