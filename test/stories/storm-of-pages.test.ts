import { expect, test } from 'vitest';
import type { Delivery } from '../../app/deliver/types.ts';
import { bulkhead, libraryOf } from '../harness/bulkhead.ts';
import { fakePlan } from '../harness/fake-plan.ts';
import { asked, deliverDue, failing, pageTo } from '../harness/outbox.ts';

const pagesIn = ({ content, key }: Delivery): string[] =>
  content.type === 'message' && content.message.type === 'pages-folded'
    ? content.message.pages.map(({ escalation }) => escalation)
    : [`escalation of ${key}`];

const setUp = async () => {
  const here = await bulkhead(libraryOf(fakePlan));
  const { store } = here;
  await store.transact(async (tx) => {
    for (const id of ['marta', 'jonas']) {
      const person = { id, name: id, createdAt: 0, email: null, zone: null, language: null };
      await tx.insertPerson({ ...person, deactivatedAt: null });
      const contact = { id: `${id}-mail`, personId: id, kind: 'email', position: 0 } as const;
      const address = `${id}@example.org`;
      await tx.insertContactPoint({ ...contact, address, createdAt: 0, verifiedAt: 1 });
    }
  });
  return here;
};

test('500 pages to one person in a storm are a few messages, and every one can be acknowledged', async () => {
  const here = await setUp();
  for (let n = 0; n < 500; n += 1)
    await asked(here.store, pageTo('marta', 'marta-mail', { key: `k${n}` }), here.clock.at);
  await asked(here.store, pageTo('jonas', 'jonas-mail', { key: 'his' }), here.clock.at);

  // The mail server is busy at first: what was folded stays one message, under one key.
  const tried = await deliverDue(here, failing());
  here.clock.at += 60_000;
  const sent = await deliverDue(here);
  const martas = sent.filter(({ to }) => to.address === 'marta@example.org');
  expect(martas.length).toBeLessThanOrEqual(3);
  expect(sent.filter(({ to }) => to.address === 'jonas@example.org')).toHaveLength(1);
  expect(sent.map(({ key }) => key).sort()).toEqual(tried.map(({ key }) => key).sort());

  const reached = martas.flatMap(pagesIn);
  expect(new Set(reached)).toEqual(
    new Set(Array.from({ length: 500 }, (_, n) => `escalation of k${n}`)),
  );
  const linked = await Promise.all(martas.map(({ token }) => here.peekAcknowledge(token ?? '')));
  const acknowledgeable = linked.flatMap((one) => (one.ok ? one.value.pages : []));
  expect(new Set(acknowledgeable.map(({ escalation }) => escalation)).size).toBe(500);
  expect(await here.store.read.outboxWaiting(999)).toEqual([]);
});

test('after a night without the server nobody gets twenty stale pages', async () => {
  const here = await setUp();
  for (let n = 0; n < 20; n += 1) {
    await asked(here.store, pageTo('marta', 'marta-mail', { key: `k${n}` }), here.clock.at);
    here.clock.at += 60_000;
  }
  here.clock.at += 6 * 3600_000;
  const sent = await deliverDue(here);
  expect(sent).toHaveLength(1);
  expect(sent.flatMap(pagesIn)).toHaveLength(20);
  const rows = await here.store.read.foldedInto(sent[0]?.key ?? '');
  expect(rows.map(({ lateness }) => (lateness ?? 0) > 6 * 3600)).toEqual(rows.map(() => true));
});
