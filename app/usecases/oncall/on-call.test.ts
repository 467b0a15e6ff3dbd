import { expect, test } from 'vitest';
import { bulkhead, libraryOf, MORNING } from '../../../test/harness/bulkhead.ts';
import { fakePlan } from '../../../test/harness/fake-plan.ts';
import { signedInAs } from '../../../test/harness/signed-in.ts';
import { layerOf, scheduleOf } from '../../domain/oncall/schedule.builder.ts';
import { accepted } from '../../domain/outcome.ts';
import { may } from '../../domain/rights/may.ts';
import type { Judge, SignedIn } from '../types.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const anything: Judge = () => accepted(null);
const as =
  (viewer: SignedIn): Judge =>
  (act, facts) =>
    may(viewer, act, facts);
const refused = (code: string) => ({ ok: false, rejection: expect.objectContaining({ code }) });
const ids = (found: { ok: boolean; value?: { id: string }[] }) => found.value?.map(({ id }) => id);

/** Ada and Grace take turns by the week from Monday, 2026-11-16, 09:00 in Rome; it is a Sunday. */
const setUp = async () => {
  const usecases = await bulkhead(libraryOf(fakePlan));
  for (const name of ['Ada', 'Grace', 'Linus', 'Root'])
    await usecases.store.transact(async (tx) => {
      const id = name.toLowerCase();
      const rest = { email: null, zone: null, language: null, deactivatedAt: null };
      await tx.insertPerson({ id, name, createdAt: 0, ...rest });
      await tx.replaceGrants(id, [
        { role: name === 'Root' ? 'administrator' : 'responder', team: null },
      ]);
    });
  const root = signedInAs({ id: 'root', name: 'Root' }, 'administrator');
  const schedule = scheduleOf({ layers: [layerOf({ start: '2026-11-16T09:00' })] });
  const made = await usecases.createSchedule(root, anything, schedule);
  expect(made).toEqual(accepted({ id: 'platform' }));
  const who = async (at?: number) => ids(await usecases.whoIsOnCall('platform', at));
  const person = (id: string) => signedInAs({ id, name: id }, 'responder');
  return { usecases, root, schedule, who, person };
};

test('who is on call now, and from the hand-off on', async () => {
  const { who, usecases } = await setUp();
  const monday = Date.UTC(2026, 10, 23, 8);
  expect(await who()).toEqual(['ada']);
  expect(await who(monday - 1)).toEqual(['ada']);
  expect(await who(monday)).toEqual(['grace']);
  const [summary] = await usecases.listSchedules();
  expect(summary).toMatchObject({
    now: [{ name: 'Ada' }],
    until: monday,
    next: [{ name: 'Grace' }],
    troubles: [],
  });
  expect(await usecases.whoIsOnCall('none')).toEqual(refused('schedule-not-found'));
});

test('a change of a schedule says nothing about what was before it', async () => {
  const { usecases, root, schedule, who } = await setUp();
  usecases.clock.at += HOUR;
  const layers = [layerOf({ people: ['linus'], start: '2026-11-01T09:00' })];
  const changed = await usecases.changeSchedule(root, anything, { ...schedule, layers }, 1);
  expect(changed).toEqual(accepted({ version: 2 }));
  expect(await who(MORNING + HOUR - 1)).toEqual(['ada']);
  expect(await who()).toEqual(['linus']);
  const late = await usecases.changeSchedule(root, anything, schedule, 1);
  expect(late).toEqual(refused('schedule-changed'));
});

test('who responds takes a shift alone, and takes it back; for others it needs an editor', async () => {
  const { usecases, who, person } = await setUp();
  const linus = person('linus');
  const span = { from: MORNING + HOUR, to: MORNING + 3 * HOUR, reason: null };
  const mine = { ...span, kind: 'replace', person: 'linus', instead: 'ada' } as const;
  const theirs = { ...mine, person: 'grace' } as const;
  const add = (input: typeof mine | typeof theirs) =>
    usecases.addOverride(linus, as(linus), 'platform', input);
  expect(await add(theirs)).toEqual(refused('right-missing'));
  const added = await add(mine);
  if (!added.ok) throw new Error(added.rejection.code);
  expect(await who(MORNING)).toEqual(['ada']);
  expect(await who(MORNING + HOUR)).toEqual(['linus']);
  usecases.clock.at += 2 * HOUR;
  const grace = person('grace');
  expect(await usecases.removeOverride(grace, as(grace), added.value.id)).toEqual(
    refused('right-missing'),
  );
  expect(await usecases.removeOverride(linus, as(linus), added.value.id)).toEqual(accepted(null));
  expect(await who(MORNING + HOUR)).toEqual(['linus']);
  expect(await who()).toEqual(['ada']);
});

test('a swap changes nothing until it is accepted, and then both shifts', async () => {
  const { usecases, who, person } = await setUp();
  const next = MORNING + 2 * DAY;
  const swap = {
    to: 'grace',
    give: { from: MORNING, to: MORNING + 12 * HOUR },
    take: { from: next, to: next + DAY },
    reason: null,
  };
  const offer = (by: string, what = swap) => usecases.offerSwap(person(by), 'platform', what);
  expect(await offer('linus')).toEqual(refused('swap-not-theirs'));
  const offered = await offer('ada');
  if (!offered.ok) throw new Error(offered.rejection.code);
  const { id } = offered.value;
  expect(await who()).toEqual(['ada']);
  const answer = (by: string) => usecases.answerSwap(person(by), id, 'accepted');
  expect(await answer('linus')).toEqual(refused('swap-not-found'));
  expect(await answer('ada')).toEqual(refused('swap-not-found'));
  expect(await answer('grace')).toEqual(accepted(null));
  expect(await answer('grace')).toEqual(refused('swap-answered'));
  expect([await who(), await who(next)]).toEqual([['grace'], ['ada']]);
});

test('an override or a swap that is sent again under its key counts once, and another one under it not at all', async () => {
  const { usecases, root, person } = await setUp();
  const span = { from: MORNING, to: MORNING + HOUR };
  const cover = { ...span, kind: 'add', person: 'linus', instead: null, reason: null } as const;
  const add = (over: Partial<typeof span> = {}) =>
    usecases.addOverride(root, anything, 'platform', { ...cover, ...over }, 'cover-1');
  const added = await add();
  expect(added.ok).toBe(true);
  expect(await add()).toEqual(added);
  expect(await add({ to: MORNING + 2 * HOUR })).toEqual(refused('idempotency-key-reused'));
  const swap = { to: 'grace', give: span, take: null, reason: null };
  const offer = () => usecases.offerSwap(person('ada'), 'platform', swap, 'swap-1');
  const offered = await offer();
  expect(offered.ok).toBe(true);
  expect(await offer()).toEqual(offered);
  const read = await usecases.readSchedule('platform', { from: 0, to: MORNING + DAY });
  expect(read.ok && [read.value.swaps.length, read.value.overrides.length]).toEqual([1, 1]);
});

test('who leaves is followed by the successor; without one the place is shown as left', async () => {
  const { usecases, root, who } = await setUp();
  const monday = Date.UTC(2026, 10, 23, 8);
  const over = { from: monday + DAY, to: monday + 2 * DAY, instead: null, reason: null };
  await usecases.addOverride(root, anything, 'platform', { ...over, kind: 'add', person: 'ada' });
  usecases.clock.at += HOUR;
  expect(await usecases.deactivatePerson(root, 'ada', 'linus')).toEqual(accepted(null));
  expect(await who(MORNING)).toEqual(['ada']);
  expect(await who()).toEqual(['linus']);
  expect(await who(monday + DAY)).toEqual(['grace', 'linus']);
  expect(await usecases.deactivatePerson(root, 'grace', null)).toEqual(accepted(null));
  const [summary] = await usecases.listSchedules();
  expect(summary?.troubles).toEqual([{ code: 'left', person: 'grace', layer: 'main' }]);
});

test('every change stands in the history, with who made it', async () => {
  const { usecases, root, schedule, person } = await setUp();
  const span = { from: MORNING, to: MORNING + HOUR, instead: null, reason: 'Dentist' };
  await usecases.addOverride(root, anything, 'platform', {
    ...span,
    kind: 'remove',
    person: 'ada',
  });
  await usecases.changeSchedule(root, anything, { ...schedule, zone: 'Asia/Kolkata' }, 1);
  const give = { from: MORNING, to: MORNING + DAY };
  await usecases.offerSwap(person('ada'), 'platform', {
    to: 'grace',
    give,
    take: null,
    reason: null,
  });
  await usecases.removeSchedule(root, anything, 'platform');
  const history = await usecases.readScheduleHistory('platform');
  if (!history.ok) throw new Error(history.rejection.code);
  expect(history.value.map(({ event, by }) => [event.type, 'name' in by && by.name])).toEqual([
    ['schedule.removed', 'Root'],
    ['swap.offered', 'ada'],
    ['schedule.changed', 'Root'],
    ['override.added', 'Root'],
    ['schedule.created', 'Root'],
  ]);
  expect(history.value[2]?.event).toMatchObject({ zone: 'Asia/Kolkata', changed: '_none' });
  expect(await usecases.createSchedule(root, anything, schedule)).toEqual(
    refused('schedule-taken'),
  );
});

test('a calendar is read by its address until it is revoked, or its owner leaves or may read no schedule', async () => {
  const { usecases, person, root } = await setUp();
  const made = await usecases.createFeed(person('ada'), null);
  if (!made.ok) throw new Error(made.rejection.code);
  const { secret } = made.value;
  const read = await usecases.readFeed(secret);
  if (!read.ok) throw new Error(read.rejection.code);
  expect(new Set(read.value.shifts.map(({ title }) => title))).toEqual(new Set(['Ada']));
  expect(JSON.stringify(await usecases.listFeeds(person('ada')))).not.toContain(secret);
  const [feed] = await usecases.listFeeds(person('ada'));
  expect(await usecases.revokeFeed(person('grace'), feed?.id ?? '')).toEqual(
    refused('feed-not-found'),
  );
  expect(await usecases.revokeFeed(person('ada'), feed?.id ?? '')).toEqual(accepted(null));
  expect(await usecases.readFeed(secret)).toEqual(refused('feed-not-found'));
  const third = await usecases.createFeed(person('linus'), 'platform');
  const ofLinus = () => usecases.readFeed(third.ok ? third.value.secret : '');
  expect(await ofLinus()).toMatchObject({ ok: true });
  await usecases.store.transact((tx) => tx.replaceGrants('linus', []));
  expect(await ofLinus()).toEqual(refused('feed-not-found'));
  const other = await usecases.createFeed(person('grace'), 'platform');
  await usecases.deactivatePerson(root, 'grace', null);
  expect(await usecases.readFeed(other.ok ? other.value.secret : '')).toEqual(
    refused('feed-not-found'),
  );
});
