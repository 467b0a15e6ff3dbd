import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import * as a from '../domain/runbook/plan.builder.ts';
import type { Change } from './types.ts';

const plan = a.plan(
  a.step('classify', { next: 'choose', deadline: 300, role: 'lead' }),
  a.decision('choose', { to: ['drain', 'end'], deadline: 600 }),
  { ...a.step('drain', { next: 'end' }), critical: true },
  a.exit('end'),
);
const library = libraryOf(plan);
const refused = (code: string, params: object = {}) => ({
  ok: false,
  rejection: { code, params: expect.objectContaining(params) },
});

test('an accepted event moves the walkthrough, its timers and the log in one commit', async () => {
  const { declared, sendEvent, store, clock } = await bulkhead(library);
  const id = await declared();
  expect(await store.read.timersOf(id)).toMatchObject([
    { key: 'warning:classify#1', dueAt: clock.at + 240_000 },
    { key: 'deadline:classify#1', dueAt: clock.at + 300_000 },
  ]);
  clock.at += 10_000;
  const sent = await sendEvent(id, { type: 'step.done', step: 'classify' }, ben, null);
  expect(sent).toEqual({ ok: true, value: { seq: 3, at: clock.at, cursor: 4 } });
  expect(await store.read.timersOf(id)).toMatchObject([
    { dueAt: clock.at + 480_000 },
    { dueAt: clock.at + 600_000 },
  ]);
  const [, , entry, taken] = await store.read.log(id, 0, 10);
  expect(entry).toMatchObject({
    seq: 3,
    at: clock.at,
    by: ben,
    event: { type: 'step.done', step: 'classify' },
  });
  expect(await store.read.incident(id)).toMatchObject({ headSeq: 4, headHash: taken?.hash });
  // The first step that somebody moves on takes the incident up.
  expect(taken).toMatchObject({ by: ben, event: { type: 'incident.acknowledged' } });
});

test('of two who press at once one wins and the other is told who', async () => {
  const { declared, sendEvent, store } = await bulkhead(library);
  const id = await declared();
  await sendEvent(id, { type: 'step.done', step: 'classify' }, ada, null);
  const [first, second] = await Promise.all([
    sendEvent(id, { type: 'decision.made', step: 'choose', option: 'o0' }, ben, null),
    sendEvent(id, { type: 'decision.made', step: 'choose', option: 'o1' }, ada, null),
  ]);
  expect(first.ok).toBe(true);
  expect(second).toEqual(refused('decision-already-made', { by: 'Ben' }));
  expect(await store.read.log(id, 0, 10)).toHaveLength(5);
});

test('a key that is repeated sixty-four times at once is applied once and answered the same', async () => {
  const { declared, sendEvent, store } = await bulkhead(library);
  const id = await declared();
  const note = { type: 'note.added', text: 'provider confirms' } as const;
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => sendEvent(id, note, ben, 'key-1')),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true });
  expect(await store.read.log(id, 0, 10)).toHaveLength(3);
  expect(await sendEvent(id, { ...note, text: 'other' }, ben, 'key-1')).toEqual(
    refused('idempotency-key-reused'),
  );
  expect(await sendEvent(id, note, ada, 'key-1')).toMatchObject({ ok: true, value: { seq: 4 } });
});

test('a refusal is remembered under its key as well', async () => {
  const { declared, sendEvent } = await bulkhead(library);
  const id = await declared();
  const early = { type: 'decision.made', step: 'choose', option: 'o0' } as const;
  const first = await sendEvent(id, early, ada, 'key');
  expect(first).toEqual(refused('not-current'));
  await sendEvent(id, { type: 'step.done', step: 'classify' }, ada, null);
  expect(await sendEvent(id, early, ada, 'key')).toEqual(first);
  expect(await sendEvent(id, early, ada, 'another key')).toMatchObject({ ok: true });
});

test('a key is remembered for a week, and what is older goes in small bites', async () => {
  const { declared, sendEvent, fireTimers, store, clock } = await bulkhead(library);
  const id = await declared();
  const note = { type: 'note.added', text: 'again' } as const;
  const send = (key: string) => sendEvent(id, note, ben, key);
  const first = await send('first');
  await Promise.all(Array.from({ length: 250 }, (_, n) => send(`old-${n}`)));
  const week = 7 * 24 * 3600 * 1000;
  clock.at += week;
  const late = await send('late');
  await fireTimers(clock.at);
  expect(await send('first')).toEqual(first);
  clock.at += 60_000;
  const kept = async () => {
    const keys = ['first', ...Array.from({ length: 250 }, (_, n) => `old-${n}`), 'late'];
    const rows = await Promise.all(keys.map((key) => store.read.receipt('person:ben:send', key)));
    return rows.filter((row) => row !== null).length;
  };
  // 200 of the 252 were looked at before, when none was older than a week.
  await fireTimers(clock.at);
  expect(await kept()).toBe(200);
  clock.at += 3_600_000;
  await fireTimers(clock.at);
  expect(await kept()).toBe(1);
  expect(await send('late')).toEqual(late);
  expect(await send('first')).not.toEqual(first);
});

test('only who commands skips a critical step, whatever a client claims', async () => {
  const { declared, sendEvent } = await bulkhead(library);
  const id = await declared();
  await sendEvent(id, { type: 'step.done', step: 'classify' }, ada, null);
  await sendEvent(id, { type: 'decision.made', step: 'choose', option: 'o0' }, ada, null);
  const skip = { type: 'step.skipped', step: 'drain', reason: 'no time', commander: true } as const;
  expect((await sendEvent(id, skip, ben, null)).ok).toBe(false);
  await sendEvent(id, { type: 'role.taken', role: 'incident-commander' }, ben, null);
  expect((await sendEvent(id, skip, ada, null)).ok).toBe(false);
  expect((await sendEvent(id, skip, ben, null)).ok).toBe(true);
});

test('an unknown incident is refused', async () => {
  const { sendEvent } = await bulkhead(library);
  expect(await sendEvent('nowhere', { type: 'note.added', text: 'x' }, ada, null)).toEqual(
    refused('incident-not-found'),
  );
});

test('a resolved incident takes notes but no steps until it is reopened', async () => {
  const { declared, sendEvent, store, clock } = await bulkhead(library);
  const id = await declared();
  await sendEvent(id, { type: 'incident.resolved' }, ben, null);
  expect(await store.read.incident(id)).toMatchObject({ state: 'resolved', resolvedAt: clock.at });
  const done = { type: 'step.done', step: 'classify' } as const;
  expect(await sendEvent(id, done, ada, null)).toEqual(
    refused('incident-already-resolved', { by: 'Ben' }),
  );
  expect(await sendEvent(id, { type: 'note.added', text: 'why' }, ada, null)).toMatchObject({
    ok: true,
  });
  await sendEvent(id, { type: 'incident.reopened', reason: 'it is back' }, ada, null);
  expect(await store.read.incident(id)).toMatchObject({ state: 'active', resolvedAt: null });
  expect(await sendEvent(id, done, ada, null)).toMatchObject({ ok: true });
});

test('listeners hear of what was committed, in the order of the log and nothing else', async () => {
  const { declared, sendEvent, onChange, changesAfter, cursor } = await bulkhead(library);
  const heard: Change[][] = [];
  const stop = onChange((changes) => heard.push(changes));
  const ids = [await declared(), await declared()];
  await Promise.all(
    [...ids, ...ids].map((id, n) =>
      sendEvent(id, { type: 'note.added', text: `note ${n}` }, ada, null),
    ),
  );
  await sendEvent(ids[0] ?? '', { type: 'page.acknowledged', step: 'nowhere' }, ada, null);
  const all = heard.flat();
  expect(all.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(heard.map(({ length }) => length)).toEqual([2, 2, 4]);
  expect(await changesAfter(0, 100)).toEqual(all);
  expect(await changesAfter(6, 1)).toEqual([all[6]]);
  expect(await cursor()).toBe(8);
  stop();
  await declared();
  expect(heard).toHaveLength(3);
});
