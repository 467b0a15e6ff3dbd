import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import { level, minutes, paged, withPeople, withPolicy } from '../../../test/harness/on-call.ts';
import * as a from '../../domain/runbook/plan.builder.ts';
import type { Judge, Viewer } from '../types.ts';

const plan = a.plan(
  a.step('look', { next: 'reach', deadline: 600, onLapse: 'escalate' }),
  { ...a.escalate('reach', { next: 'fix' }), policy: 'night', onExhausted: 'alone' },
  a.step('fix', { next: 'end' }),
  a.step('alone', { next: 'end' }),
  a.exit('end'),
);

const here = async () => {
  const world = await bulkhead(libraryOf(plan));
  await withPeople(world, 'Ada', 'Ben', 'Eve');
  return world;
};
type World = Awaited<ReturnType<typeof here>>;

const current = async (world: World, id: string) => {
  const room = await world.readRoom(id);
  if (!room.ok) throw new Error(room.rejection.code);
  return room.value.walkthrough.current.map((step) => step.id);
};
const pagesOf = async (world: World, id: string) => {
  const room = await world.readRoom(id);
  return room.ok ? room.value.pages : [];
};
const firstPage = async (world: World) => (await world.listPages())[0]?.id ?? '';

const clean = async (world: World) =>
  expect(await world.replayAll()).toMatchObject({ problems: [] });

test('an Escalate step pages by its policy, and acknowledging moves the walkthrough on', async () => {
  const world = await here();
  await withPolicy(world, 'night', { levels: [level(5, 'ben'), level(5, 'eve')] });
  const id = await world.declared();
  await world.sendEvent(id, { type: 'step.done', step: 'look' }, ada, null);
  expect(await paged(world)).toEqual(['ben']);
  await minutes(world, 5);
  expect(await paged(world)).toEqual(['ben', 'eve']);
  const answered = await world.answerPage(await firstPage(world), { do: 'acknowledge' }, ben, null);
  expect(answered.ok).toBe(true);
  expect(await current(world, id)).toEqual(['fix']);
  expect(await pagesOf(world, id)).toMatchObject([
    { state: 'acknowledged', acknowledged: { by: { name: 'Ben' } } },
  ]);
  await clean(world);
});

test('acknowledging the step in the room answers its page', async () => {
  const world = await here();
  await withPolicy(world, 'night', { levels: [level(5, 'ben')] });
  const id = await world.declared();
  await world.sendEvent(id, { type: 'step.done', step: 'look' }, ada, null);
  await world.sendEvent(id, { type: 'page.acknowledged', step: 'reach' }, ada, null);
  expect(await current(world, id)).toEqual(['fix']);
  expect(await pagesOf(world, id)).toMatchObject([
    { state: 'acknowledged', acknowledged: { by: { name: 'Ada' } } },
  ]);
  await clean(world);
});

test('a page that nobody answers takes the walkthrough where it is exhausted', async () => {
  const world = await here();
  await withPolicy(world, 'night', { levels: [level(5, 'ben')], lastResort: level(5, 'eve') });
  const id = await world.declared();
  await world.sendEvent(id, { type: 'step.done', step: 'look' }, ada, null);
  await minutes(world, 10);
  expect(await paged(world)).toEqual(['ben', 'eve']);
  expect(await current(world, id)).toEqual(['alone']);
  await clean(world);
});

test('leaving the step or resolving the incident calls the page off', async () => {
  const world = await here();
  await withPolicy(world, 'night', { levels: [level(5, 'ben')], repeat: 9 });
  const skipped = await world.declared();
  await world.sendEvent(skipped, { type: 'step.done', step: 'look' }, ada, null);
  await world.sendEvent(
    skipped,
    { type: 'step.skipped', step: 'reach', reason: 'here' },
    ada,
    null,
  );
  const resolved = await world.declared();
  await world.sendEvent(resolved, { type: 'step.done', step: 'look' }, ada, null);
  await world.sendEvent(resolved, { type: 'incident.resolved' }, ada, null);
  expect(await world.listPages()).toEqual([]);
  for (const [id, cause] of [
    [skipped, 'step-left'],
    [resolved, 'resolved'],
  ] as const)
    expect(await pagesOf(world, id)).toMatchObject([{ state: 'ended', stopped: { cause } }]);
  await clean(world);
});

test('a lapsed deadline pages the default policy until the step is left', async () => {
  const world = await here();
  await withPolicy(world, 'usual', { levels: [level(5, 'eve')], repeat: 9 });
  const id = await world.declared();
  await minutes(world, 10);
  expect(await paged(world)).toEqual(['eve']);
  expect(await pagesOf(world, id)).toMatchObject([{ reason: 'lapse', policy: { id: 'usual' } }]);
  await world.sendEvent(id, { type: 'step.done', step: 'look' }, ada, null);
  const [second, first] = await world.listPages();
  expect([second?.step, first]).toEqual(['reach', undefined]);
  expect(second).toMatchObject({ policy: { id: 'usual' }, wanted: 'night' });
  await clean(world);
});

test('without any policy the timeline says that nobody can be paged, and the log still hears of it', async () => {
  const world = await here();
  const id = await world.declared();
  await world.sendEvent(id, { type: 'step.done', step: 'look' }, ada, null);
  expect(await pagesOf(world, id)).toMatchObject([
    { state: 'exhausted', possible: false, wanted: 'night' },
  ]);
  expect(await current(world, id)).toEqual(['reach']);
  expect((await world.store.read.outboxWaiting(9)).map(({ effect }) => effect.type)).toEqual([
    'page',
  ]);
  const room = await world.readRoom(id);
  expect(
    room.ok && room.value.timeline.find(({ type }) => type === 'escalation.started'),
  ).toMatchObject({
    type: 'escalation.started',
    params: { possible: 'no', wanted: 'night' },
  });
  await clean(world);
});

const may: Judge = () => ({ ok: true, value: null });
const mayNot: Judge = (act) => ({
  ok: false,
  rejection: { code: 'scope-missing', params: { act } },
});

test('somebody is paged by hand, once for one key; who was paged may answer without any right', async () => {
  const world = await here();
  const id = await world.declared();
  const page = {
    incident: id,
    target: { type: 'person', id: 'eve' } as const,
    text: 'The database is yours',
  };
  const [first, again] = [
    await world.pageSomebody(page, ada, 'k', may),
    await world.pageSomebody(page, ada, 'k', may),
  ];
  expect(first).toEqual(again);
  expect(await paged(world)).toEqual(['eve']);
  expect(await world.pageSomebody(page, ben, null, mayNot)).toMatchObject({ ok: false });
  const eve: Viewer = { type: 'person', id: 'eve', name: 'Eve' };
  const open = await firstPage(world);
  expect(await world.answerPage(open, { do: 'acknowledge' }, ben, null, mayNot)).toMatchObject({
    rejection: { code: 'scope-missing' },
  });
  expect((await world.answerPage(open, { do: 'acknowledge' }, eve, null, mayNot)).ok).toBe(true);
  expect(await world.answerPage('nothing', { do: 'acknowledge' }, eve, null)).toMatchObject({
    rejection: { code: 'page-not-found' },
  });
  await clean(world);
});

test('who cannot passes the page on; handing on names somebody who can be reached', async () => {
  const world = await here();
  await withPolicy(world, 'night', { levels: [level(5, 'ben'), level(5, 'eve')] });
  const id = await world.declared();
  await world.sendEvent(id, { type: 'step.done', step: 'look' }, ada, null);
  const page = await firstPage(world);
  await world.answerPage(page, { do: 'decline', reason: 'On a train' }, ben, null);
  expect(await paged(world)).toEqual(['ben', 'eve']);
  const eve: Viewer = { type: 'person', id: 'eve', name: 'Eve' };
  expect(await world.answerPage(page, { do: 'hand-on', to: 'nobody' }, eve, null)).toMatchObject({
    rejection: { code: 'person-not-found' },
  });
  await world.answerPage(page, { do: 'hand-on', to: 'ada' }, eve, null);
  expect(await paged(world)).toEqual(['ben', 'eve', 'ada']);
  await clean(world);
});

test('a preview is what the climb then does', async () => {
  const world = await here();
  const body = {
    ...{ delay: 60, levels: [level(5, 'ben'), level(5, 'nobody'), level(2, 'eve')], repeat: 1 },
    ...{ lastResort: level(5, 'ada'), ackTimeout: null, variants: [] },
  };
  await withPolicy(world, 'night', body);
  const { levels, exhaustedAfter } = await world.previewPolicy(body, 'sev1');
  const told = levels.flatMap(({ after, people }) => people.map(({ id }) => `${id}@${after}`));
  expect(told).toEqual(['ben@60', 'eve@360', 'ben@480', 'eve@780', 'ada@900']);
  expect(exhaustedAfter).toBe(1200);
  await world.declared();
  await world.sendEvent(
    (await world.listIncidents())[0]?.id ?? '',
    { type: 'step.done', step: 'look' },
    ada,
    null,
  );
  const began = world.clock.at;
  await minutes(world, 20);
  const sent = (await world.store.read.outboxWaiting(99))
    .filter(({ effect }) => effect.type === 'send')
    .map(({ effect, createdAt }) => {
      const { to } = effect as unknown as { to: { person: string } };
      return `${to.person}@${(createdAt - began) / 1000}`;
    });
  expect(sent).toEqual(told);
});

test('policies are kept by those who may, one default for an owner, each change in the audit log', async () => {
  const world = await here();
  const body = {
    ...{ delay: 0, levels: [level(5, 'ben')], repeat: 0 },
    ...{ lastResort: null, ackTimeout: null, variants: [] },
  };
  const one = { id: 'one', name: 'One', team: null, isDefault: true, body };
  expect(await world.savePolicy(one, null, ada, mayNot)).toMatchObject({ ok: false });
  expect(await world.savePolicy(one, null, ada, may)).toMatchObject({ ok: true });
  expect(await world.savePolicy(one, null, ada)).toMatchObject({
    rejection: { code: 'policy-taken' },
  });
  await world.savePolicy({ ...one, id: 'two', name: 'Two' }, null, ada);
  expect((await world.listPolicies()).map(({ id, isDefault }) => [id, isDefault])).toEqual([
    ['one', false],
    ['two', true],
  ]);
  const empty = { ...one, body: { ...body, levels: [] } };
  expect(await world.savePolicy(empty, 'one', ada)).toMatchObject({
    rejection: { code: 'policy-body-pattern' },
  });
  await world.savePolicy({ ...one, name: 'Uno' }, 'one', ada);
  await world.removePolicy('two', ada);
  const { lines } = await world.readAudit({}, 10);
  expect(lines.map(({ event }) => event.type)).toEqual([
    'policy.removed',
    'policy.changed',
    'policy.created',
    'policy.created',
  ]);
});
