import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ada, bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import { freshFile, freshStore } from '../../test/harness/store.ts';
import * as a from '../domain/runbook/plan.builder.ts';

const plan = a.plan(
  a.step('classify', { next: 'settle', deadline: 300, onLapse: 'escalate' }),
  a.wait('settle', { next: 'tell', for: 120 }),
  { ...a.notify('tell', { next: 'fix' }), every: 600 },
  a.step('fix', { next: 'end', deadline: 100_000 }),
  a.exit('end'),
);
const library = libraryOf(plan);

test('a deadline lapses once, when it is due and not before', async () => {
  const { declared, pass, store, clock } = await bulkhead(library);
  const id = await declared();
  expect(await pass(239)).toEqual({ fired: 0, nextDueAt: clock.at + 1000 });
  expect(await pass(60)).toEqual({ fired: 1, nextDueAt: clock.at + 1000 });
  const [first, second] = await Promise.all([pass(1), pass(0)]);
  expect([first.fired, second.fired]).toEqual([1, 0]);
  expect(await pass(1000)).toEqual({ fired: 0, nextDueAt: null });
  const [warning, ...log] = await store.read.log(id, 2, 10);
  expect(warning).toMatchObject({
    event: { type: 'deadline.warning', key: 'warning:classify#1' },
    lateness: 59,
  });
  expect(log).toMatchObject([
    { by: { type: 'clock' }, event: { type: 'deadline.lapsed', key: 'deadline:classify#1' } },
    { by: { type: 'clock' }, event: { type: 'escalation.started', ladder: null } },
  ]);
  expect(log[0]).not.toHaveProperty('lateness');
  expect(await store.read.outboxWaiting(10)).toMatchObject([
    { effect: { type: 'warn', step: 'classify', dueAt: expect.any(Number) } },
    { effect: { type: 'page', step: 'classify', reason: 'lapse' }, sentAt: null },
  ]);
});

test('what fell due while the server was down fires in order, with its lateness', async () => {
  const file = freshFile();
  const before = await bulkhead(library, { store: await freshStore(file) });
  const late = await before.declared({ title: 'Late' });
  before.clock.at += 60_000;
  const later = await before.declared({ title: 'Later' });
  await before.store.close();

  const clock = { at: before.clock.at + 3_600_000 };
  const after = await bulkhead(library, { store: await freshStore(file), clock });
  expect(await after.pass(0)).toEqual({ fired: 4, nextDueAt: null });
  const changes = await after.changesAfter(4, 10);
  const fired = changes.filter(({ type }) => type !== 'escalation.started');
  expect(fired.map(({ incident }) => incident)).toEqual([late, late, later, later]);
  const [, entry] = await after.store.read.log(late, 2, 10);
  // A warning that comes after the lapse sends nothing: the lapse does.
  expect((await after.store.read.outboxWaiting(9)).map(({ effect }) => effect.type)).toEqual([
    'page',
    'page',
  ]);
  expect(entry).toMatchObject({ at: clock.at, lateness: 3600 + 60 - 300 });
  expect(await after.replayAll()).toMatchObject({
    incidents: 2,
    entries: 10,
    audit: { problem: null },
    problems: [],
  });
});

test('a wait moves the walk on and a message repeats itself', async () => {
  const { declared, sendEvent, pass, store, readRoom } = await bulkhead(library);
  const id = await declared();
  await sendEvent(id, { type: 'step.done', step: 'classify' }, ada, null);
  await pass(120);
  expect(await readRoom(id)).toMatchObject({
    value: { walkthrough: { current: [{ id: 'fix' }] } },
  });
  await pass(600);
  await pass(600);
  const sent = await store.read.outboxWaiting(10);
  expect(sent.map(({ effect }) => effect.key)).toEqual([
    'notify:tell#1:0',
    'notify:tell#1:1',
    'notify:tell#1:2',
  ]);
});

test('a timer that the machine refuses is cleared and nothing is logged', async () => {
  const { declared, pass, store } = await bulkhead(library);
  const id = await declared();
  const [walk] = (await store.read.processesOf(id)).filter(({ kind }) => kind === 'walkthrough');
  const stale = { processId: walk?.id ?? '', key: 'deadline:classify#7', dueAt: 0 };
  await store.transact((tx) => tx.setTimer(stale));
  expect(await pass(1)).toMatchObject({ fired: 0 });
  expect(await store.read.timer(stale.processId, stale.key)).toBe(null);
  expect(await store.read.log(id, 2, 10)).toEqual([]);
});

test('a timer for a newer machine stays until that version is back', async () => {
  const { declared, pass, store } = await bulkhead(library);
  const id = await declared();
  await store.transact(async (tx) => {
    for (const row of await tx.processesOf(id)) {
      const stored = { ...row.stored, definitionVersion: 99 };
      await tx.updateProcess({ ...row, stored }, row.stored.version);
    }
  });
  expect(await pass(301)).toMatchObject({ fired: 0 });
  expect(await store.read.timersOf(id)).toHaveLength(2);
});

test('the timers of a resolved incident rest, and lapse late when it is reopened', async () => {
  const file = freshFile();
  const store = await freshStore(file);
  const { declared, sendEvent, pass } = await bulkhead(library, { store });
  const id = await declared();
  await sendEvent(id, { type: 'incident.resolved' }, ada, null);
  expect(await pass(400)).toMatchObject({ fired: 0 });
  const raw = new Database(file, { readonly: true });
  const kinds = 'select kind from timer join process on id = process_id where resting = 0';
  const awake = () => raw.prepare(kinds).pluck().all();
  expect(awake()).toEqual(['retrospective']);
  await sendEvent(id, { type: 'incident.reopened', reason: 'not over' }, ada, null);
  expect(awake().filter((kind) => kind === 'walkthrough')).toHaveLength(2);
  raw.close();
  expect(await pass(0)).toMatchObject({ fired: 2 });
  const fired = (await store.read.log(id, 0, 50)).filter(({ lateness }) => lateness !== undefined);
  expect(fired).toMatchObject([{ lateness: 160 }, { lateness: 100 }]);
});

test('more than one call takes is left for the next one', async () => {
  const { declared, pass } = await bulkhead(library);
  await Promise.all(Array.from({ length: 105 }, () => declared()));
  const first = await pass(300);
  expect(first.fired).toBe(200);
  expect(first.nextDueAt).not.toBe(null);
  expect(await pass(0)).toEqual({ fired: 10, nextDueAt: null });
});

test('housekeeping that fails keeps neither a timer nor an errand from its moment', async () => {
  const { declared, pass, store } = await bulkhead(library);
  const id = await declared();
  store.read.receiptsFrom = () => Promise.reject(new Error('the disk is gone'));
  await expect(pass(301)).rejects.toThrow('the disk is gone');
  expect((await store.read.log(id, 2, 10)).length).toBeGreaterThan(0);
  expect(await store.read.setting('evidence.digest')).not.toBe(null);
});
