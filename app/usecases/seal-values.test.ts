import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import { anInput } from '../../test/harness/plan-builder.ts';
import * as a from '../domain/runbook/plan.builder.ts';

const ask = {
  ...a.step('ask', { next: 'end' }),
  inputs: [anInput('key', { secret: true, pattern: '[a-z0-9]+' }), anInput('region')],
  commands: [{ id: 'c1', lang: 'sh', text: 'login <key>', danger: false, at: anInput('x').at }],
};
const library = libraryOf({
  ...a.plan(ask, a.exit('end')),
  inputs: [anInput('pin', { secret: true })],
});
const record = (value: string) =>
  ({ type: 'value.recorded', step: 'ask', name: 'key', value }) as const;

const walked = async () => {
  const b = await bulkhead(library);
  const id = await b.declared({ inputs: { pin: '271828', region: 'eu-1' } });
  const sent = await b.sendEvent(id, record('hunter2'), ben, 'key-1');
  expect(sent).toMatchObject({ ok: true });
  return { ...b, id };
};

test('a secret stands nowhere in the database in clear, and neither does a plain hash of it', async () => {
  const { id, store } = await walked();
  const log = JSON.stringify(await store.read.log(id, 0, 10));
  const processes = JSON.stringify(await store.read.processesOf(id));
  for (const secret of ['hunter2', '271828']) {
    expect(log).not.toContain(secret);
    expect(processes).not.toContain(secret);
  }
  expect(log).toContain('eu-1');
  expect(await store.read.secrets()).toHaveLength(2);
});

test('who recorded a secret sees it, also in the command; everybody else sees that there is one', async () => {
  const { id, readRoom } = await walked();
  const seen = async (viewer?: { id: string }) => {
    const room = await readRoom(id, viewer as typeof ben);
    if (!room.ok) throw new Error(room.rejection.code);
    return JSON.stringify(room.value);
  };
  expect(await seen(ben)).toContain('hunter2');
  expect(await seen(ben)).not.toContain('271828');
  expect(await seen(ada)).toContain('271828');
  for (const other of [ada, { id: 'eve' }, undefined])
    expect(await seen(other)).not.toContain('hunter2');
});

test('the log with references folds to the same state', async () => {
  const { replayAll } = await walked();
  expect(await replayAll()).toMatchObject({ problems: [] });
});

test('a secret is judged before it is sealed, and a refused one is not kept', async () => {
  const { id, sendEvent, store } = await walked();
  expect(await sendEvent(id, record('NOT SO'), ben, null)).toMatchObject({
    rejection: { code: 'value-pattern' },
  });
  expect(await sendEvent(id, { ...record('x'), step: 'nowhere' }, ben, null)).toMatchObject({
    rejection: { code: 'unknown-step' },
  });
  expect(await store.read.secrets()).toHaveLength(2);
});

test('a reference that somebody types in opens nothing of others', async () => {
  const { id, sendEvent, readRoom, store } = await walked();
  const [other] = (await store.read.secrets()).map(({ name }) => name);
  await sendEvent(id, record(`sealed:${other}`), ada, null);
  const room = await readRoom(id, ada);
  const value = room.ok && room.value.walkthrough.values.find(({ name }) => name === 'key')?.value;
  expect(value).toBe(`sealed:${other}`);
});

test('a repeated request with another secret is another request', async () => {
  const { id, sendEvent } = await walked();
  expect(await sendEvent(id, record('hunter2'), ben, 'key-1')).toMatchObject({ ok: true });
  expect(await sendEvent(id, record('hunter3'), ben, 'key-1')).toMatchObject({
    rejection: { code: 'idempotency-key-reused' },
  });
});
