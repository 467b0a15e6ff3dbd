import { expect, test } from 'vitest';
import { layerOf, overrideOf, scheduleOf } from '../../app/domain/oncall/schedule.builder.ts';
import * as a from '../../app/domain/runbook/plan.builder.ts';
import { bulkhead, libraryOf } from '../harness/bulkhead.ts';
import { minutes, paged, withPeople, withPolicy } from '../harness/on-call.ts';

const plan = a.plan(
  { ...a.escalate('reach', { next: 'end' }), policy: 'night' },
  a.step('never', { next: 'end' }),
  a.exit('end'),
);

/** The night in which the clocks of Rome go back, half an hour before Ben hands on to Eve at 06:00. */
const HALF_PAST_FIVE = Date.UTC(2026, 9, 25, 4, 30);

const night = async () => {
  const here = await bulkhead(libraryOf(plan), { clock: { at: HALF_PAST_FIVE } });
  await withPeople(here, 'Ben', 'Eve', 'Boss');
  const rotation = { every: 'day', count: 1, handOff: { time: '06:00', weekday: null } } as const;
  const layer = layerOf({ people: ['ben', 'eve'], rotation, start: '2026-10-24T06:00' });
  const definition = scheduleOf({ layers: [layer] });
  const [at, id] = [0, definition.id];
  await here.store.transact(async (tx) => {
    await tx.insertSchedule({
      ...{ id, definition, version: 1 },
      ...{ createdAt: at, changedAt: at, removedAt: null },
    });
    await tx.insertScheduleRevision(id, { at, definition });
  });
  const targets = [{ type: 'schedule' as const, id }];
  await withPolicy(here, 'night', { levels: [{ targets, wait: 40 * 60 }], repeat: 2 });
  return here;
};

test('in the night of 25 hours whoever is still on call is paged, and after the hand-off the next', async () => {
  const here = await night();
  await here.declared();
  expect(await paged(here)).toEqual(['ben']);
  await minutes(here, 40);
  expect(await paged(here)).toEqual(['ben', 'eve']);
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});

test('an override that comes in the middle of the climb is paged at the next level, and a replay knows', async () => {
  const here = await night();
  await here.declared();
  await minutes(here, 5);
  const [from, to] = [here.clock.at, here.clock.at + 8 * 3_600_000];
  await here.store.transact((tx) =>
    tx.insertOverride(overrideOf({ from, to, person: 'boss', by: 'boss', at: from })),
  );
  await minutes(here, 35);
  expect(await paged(here)).toEqual(['ben', 'boss']);
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});
