import { expect, test } from 'vitest';
import * as a from '../../app/domain/runbook/plan.builder.ts';
import { ada, type Bulkhead, bulkhead, libraryOf } from '../harness/bulkhead.ts';
import { level, minutes, withPeople, withPolicy } from '../harness/on-call.ts';
import { deliverDue } from '../harness/outbox.ts';

const plan = a.plan(
  { ...a.escalate('reach', { next: 'fix' }), policy: 'night' },
  a.step('fix', { next: 'end', role: 'lead', deadline: 600 }),
  a.exit('end'),
);

const here = async () => {
  const world = await bulkhead(libraryOf(plan));
  await withPeople(world, 'Ada', 'Ben', 'Eve');
  await withPolicy(world, 'night', { levels: [level(5, 'ben'), level(5, 'eve')] });
  return world;
};

const current = async (world: Bulkhead, id: string) => {
  const room = await world.readRoom(id);
  return room.ok ? room.value.walkthrough.current.map((step) => step.id) : [];
};

const typesOf = (handed: Awaited<ReturnType<typeof deliverDue>>) =>
  handed.flatMap(({ to, content }) =>
    content.type === 'message' ? [`${content.message.type} to ${to.way}`] : [],
  );

test('a page by mail: looking at its link does nothing, pressing moves the walkthrough on', async () => {
  const world = await here();
  const id = await world.declared();
  const sent = await deliverDue(world);
  const token = sent.find(({ token: one }) => one !== undefined)?.token ?? '';
  expect(typesOf(sent)).toContain('page to email');

  expect(await world.peekAcknowledge(token)).toMatchObject({ value: { person: 'Ben' } });
  expect(await world.peekAcknowledge(token)).toMatchObject({ ok: true });
  expect(await current(world, id)).toEqual(['reach']);

  expect(await world.acknowledgeByLink(token)).toMatchObject({ ok: true });
  expect(await current(world, id)).toEqual(['fix']);
  expect(await world.listPages()).toMatchObject([
    { state: 'acknowledged', acknowledged: { by: { type: 'person', id: 'ben', name: 'Ben' } } },
  ]);
  expect(await world.acknowledgeByLink(token)).toMatchObject({
    rejection: { code: 'acknowledge-link-used' },
  });
  await minutes(world, 5);
  expect(await world.listPages()).toMatchObject([{ state: 'acknowledged' }]);
  expect(await world.replayAll()).toMatchObject({ problems: [] });
});

test('a mail that cannot be handed over goes on by the next contact at once', async () => {
  const world = await here();
  await world.store.transact((tx) =>
    tx.insertContactPoint({
      ...{ id: 'ben-push', personId: 'ben', kind: 'push', address: 'https://push.example.org/ben' },
      ...{ createdAt: world.clock.at, verifiedAt: world.clock.at, position: 1 },
    }),
  );
  await world.declared();
  const began = world.clock.at;
  const sent = await deliverDue(world, async ({ to }) =>
    to.way === 'email' ? { ok: false, code: 'smtp-refused', again: true } : { ok: true },
  );
  expect(typesOf(sent)).toEqual(['page to email', 'page to push']);
  expect(world.clock.at).toBe(began);
  expect(await world.listPages()).toMatchObject([{ level: 1, people: [{ id: 'ben' }] }]);
});

test('when every contact of a level is dead, the next level begins at once', async () => {
  const world = await here();
  await world.declared();
  await deliverDue(world, async () => ({ ok: false, code: 'address-unknown', again: false }));
  await minutes(world, 0);
  expect(await world.listPages()).toMatchObject([{ level: 2 }]);
});

test('at four fifths of a deadline whoever does the step hears of it, and nobody is paged', async () => {
  const world = await here();
  const id = await world.declared();
  await world.sendEvent(id, { type: 'page.acknowledged', step: 'reach' }, ada, null);
  await world.sendEvent(id, { type: 'step.claimed', step: 'fix' }, ada, null);
  await deliverDue(world);
  await minutes(world, 8);
  const told = await deliverDue(world);
  expect(typesOf(told)).toEqual(['deadline-near to email']);
  expect(told[0]?.to).toMatchObject({ address: 'ada@example.org' });
  expect(await world.replayAll()).toMatchObject({ problems: [] });
});
