import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import { withPeople } from '../../../test/harness/on-call.ts';
import { deliverDue } from '../../../test/harness/outbox.ts';
import { signedInAs } from '../../../test/harness/signed-in.ts';
import * as a from '../../domain/runbook/plan.builder.ts';

const plan = a.plan(
  a.step('hold', { next: 'choose', role: 'operations', deadline: 600 }),
  { ...a.decision('choose', { to: ['end'] }), role: 'incident-commander' },
  a.exit('end'),
);

test('who is paged, late or asked to decide is called, the most urgent first, and nobody else', async () => {
  const here = await bulkhead(libraryOf(plan));
  await withPeople(here, 'Ada', 'Ben');
  const id = await here.declared();
  const calls = async (person = ada) =>
    (await here.listCalls(signedInAs({ id: person.id ?? '', name: '' }, 'responder'))).map(
      ({ what, title }) => `${what}: ${title}`,
    );
  const send = async (event: Parameters<typeof here.sendEvent>[1], by = ada) =>
    expect(await here.sendEvent(id, event, by, null)).toMatchObject({ ok: true });
  await send({ type: 'role.taken', role: 'operations' });
  await here.pass(479);
  expect(await calls()).toEqual([]);
  await here.pass(1);
  expect(await calls()).toEqual(['near: hold']);
  await here.pass(120);
  expect(await calls()).toEqual(['lapsed: hold']);
  const target = { type: 'person' as const, id: 'ada' };
  await here.pageSomebody({ incident: id, target, text: 'Where are you?' }, ben, null);
  expect(await calls()).toEqual(['page: Where are you?', 'lapsed: hold']);
  // No contact carries it: her browser still says so.
  await deliverDue(here, async () => ({ ok: false, code: 'address-unknown', again: false }));
  expect(await calls()).toEqual(['page: Where are you?', 'lapsed: hold']);
  expect(await calls(ben)).toEqual([]);
  await send({ type: 'step.done', step: 'hold' });
  await send({ type: 'role.taken', role: 'incident-commander' }, ben);
  expect(await calls(ben)).toEqual(['decision: choose']);
  await send({ type: 'incident.resolved' }, ben);
  expect(await calls(ben)).toEqual([]);
});
