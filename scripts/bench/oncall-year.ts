import { slots } from '../../app/domain/oncall/on-call.ts';
import type { Layer, Schedule } from '../../app/domain/oncall/schedule.ts';
import { naiveOnCall, wallMinutes } from '../../test/harness/naive-on-call.ts';
import { inTurn } from './in-turn.ts';
import type { Metric } from './metric.ts';

const MINUTE = 60_000;
const YEAR = 365 * 1440;
/** The naive model counts this much of the year, around the night when clocks change in Europe. */
const WEEK = 7 * 1440;
const BEGIN = Date.UTC(2026, 0, 1);
const WEEK_BEGIN = Date.UTC(2026, 9, 21);
const SCHEDULES = 50;

const zones = ['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'];
const people = Array.from({ length: 8 }, (_, index) => `person-${index}`);

const layer = (id: string, more: Partial<Layer>): Layer => ({
  ...{ id, name: id, people, start: '2025-12-01T09:00', end: null, restrictions: [] },
  rotation: { every: 'week', count: 1, handOff: { time: '09:00', weekday: 1 } },
  stacks: 'over',
  ...more,
});

/** Weeks below, nights of the working days over them, and eight hours at a time beside both. */
const scheduleOf = (index: number): Schedule => ({
  ...{ id: `s${index}`, name: `s${index}`, team: null },
  zone: zones[index % zones.length] ?? 'UTC',
  layers: [
    layer('weeks', { people: people.slice(0, 3 + (index % 5)) }),
    layer('nights', {
      rotation: { every: 'day', count: 1 + (index % 3), handOff: { time: '12:00', weekday: null } },
      restrictions: [{ weekdays: [1, 2, 3, 4, 5], from: '20:00', to: '08:00' }],
    }),
    layer('hours', {
      rotation: { every: 'hour', count: 8, handOff: { time: '06:00', weekday: null } },
      stacks: 'beside',
    }),
  ],
});

const timed = (work: () => number) => {
  const from = performance.now();
  const minutes = work();
  return { ms: performance.now() - from, minutes };
};

/** Both sides answer the same week alike, or there is nothing to compare. */
const agree = (schedule: Schedule, walls: readonly number[]) => {
  const naive = naiveOnCall(schedule, [], WEEK_BEGIN, walls);
  for (const slot of slots(schedule, [], WEEK_BEGIN, WEEK_BEGIN + WEEK * MINUTE)) {
    const said = slot.places
      .map(({ person }) => person)
      .sort()
      .join();
    for (let at = slot.from; at < slot.to; at += MINUTE)
      if (naive[(at - WEEK_BEGIN) / MINUTE]?.join() !== said)
        throw new Error(`${schedule.id} at ${new Date(at).toISOString()}`);
  }
};

/** Milliseconds for who is on call in each minute of a year, in 50 schedules of three layers. */
export const oncallYear: Metric = {
  name: 'oncall-year',
  unit: 'ms',
  against: 'counting minutes of the wall clock, from a week of it',
  bound: { atMost: 0.02 },
  measure: ({ of, pairs }) => {
    const schedules = Array.from({ length: of(SCHEDULES) }, (_, index) => scheduleOf(index));
    const walls = () =>
      new Map(
        zones.map((zone) => [zone, wallMinutes(zone, WEEK_BEGIN, WEEK_BEGIN + WEEK * MINUTE)]),
      );
    const shown = walls();
    for (const one of schedules) agree(one, shown.get(one.zone) ?? []);
    const ofYear = ({ ms, minutes }: ReturnType<typeof timed>, n: number) => ({
      value: (ms * schedules.length * YEAR) / minutes,
      n,
    });
    return inTurn(
      {
        ours: async () =>
          ofYear(
            timed(() => {
              for (const one of schedules) slots(one, [], BEGIN, BEGIN + YEAR * MINUTE);
              return schedules.length * YEAR;
            }),
            schedules.length,
          ),
        other: async () =>
          ofYear(
            timed(() => {
              const wall = walls();
              for (const one of schedules)
                naiveOnCall(one, [], WEEK_BEGIN, wall.get(one.zone) ?? []);
              return schedules.length * WEEK;
            }),
            schedules.length,
          ),
      },
      pairs,
    );
  },
};
