import { expect, test } from 'vitest';
import * as a from '../../app/domain/runbook/plan.builder.ts';
import { ada, type Bulkhead, bulkhead, libraryOf } from '../harness/bulkhead.ts';
import { level, minutes, withPeople, withPolicy } from '../harness/on-call.ts';
import { deliverDue } from '../harness/outbox.ts';

const plan = a.plan(
  a.notify('tell', { next: 'watch', audience: 'customers' }),
  a.step('watch', { next: 'end' }),
  a.exit('end'),
);

/** The status page's address answers nothing; mail to people arrives. */
const here = async () => {
  const world = await bulkhead(libraryOf(plan));
  await withPeople(world, 'Ben', 'Eve');
  await withPolicy(world, 'usual', { levels: [level(5, 'ben'), level(5, 'eve')] });
  for (const id of ['status', 'partners'])
    await world.store.transact((tx) =>
      tx.putChannel({
        ...{ id, name: `The ${id} page`, kind: 'webhook', address: `https://${id}.example.org/` },
        ...{ audiences: ['customers'], createdAt: world.clock.at },
      }),
    );
  return world;
};

/** Tries what is due until nothing is; answers the subjects that people were sent. */
const deliver = async (world: Bulkhead, up: boolean): Promise<string[]> => {
  const handed = await deliverDue(world, async ({ to }) =>
    to.way === 'webhook' && !up ? { ok: false, code: 'http-500', again: true } : { ok: true },
  );
  return handed.flatMap(({ to, content }) =>
    content.type === 'message' && content.message.type === 'page'
      ? [`${to.way}: ${content.message.reason} ${content.message.title}`]
      : [],
  );
};

const tryFor = async (world: Bulkhead, hours: number, up = false): Promise<string[]> => {
  const sent: string[] = [];
  for (let quarter = 0; quarter < hours * 4; quarter++) {
    sent.push(...(await deliver(world, up)));
    await minutes(world, 15);
  }
  return sent;
};

test('an update that reaches no customer pages by the default policy, once for all channels', async () => {
  const world = await here();
  const id = await world.declared();
  expect(await tryFor(world, 2)).toContain('email: dead-letter tell');
  const room = await world.readRoom(id);
  const pages = room.ok ? room.value.pages : [];
  expect(pages).toMatchObject([
    { reason: 'dead-letter', policy: { id: 'usual' }, text: expect.stringContaining('customers') },
  ]);
  expect((await world.readDeliveryState()).dead).toHaveLength(2);
  const [page] = await world.listPages();
  const ben = { type: 'person', id: 'ben', name: 'Ben' } as const;
  expect(await world.answerPage(page?.id ?? '', { do: 'acknowledge' }, ben, null)).toMatchObject({
    ok: true,
  });
  expect(await world.replayAll()).toMatchObject({ problems: [] });
});

test('one that arrives late pages nobody, and neither does one of an incident that is over', async () => {
  const late = await here();
  await late.declared();
  await deliver(late, false);
  await minutes(late, 15);
  expect(await tryFor(late, 2, true)).toEqual([]);
  expect(await late.listPages()).toEqual([]);

  const over = await here();
  const id = await over.declared();
  await over.sendEvent(id, { type: 'incident.resolved' }, ada, null);
  expect(await tryFor(over, 2)).toEqual([]);
  expect((await over.readDeliveryState()).dead.length).toBeGreaterThan(0);
  expect(await over.readRoom(id)).toMatchObject({ value: { pages: [] } });
});
