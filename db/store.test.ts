import { expect, test } from 'vitest';
import { freshFile, freshStore } from '../test/harness/store.ts';
import type { IncidentRow, ProcessRow, Store } from './store.ts';

const incident: Omit<IncidentRow, 'number'> = {
  id: 'i',
  title: 'GPUs are gone',
  severity: 'sev1',
  kind: 'real',
  state: 'active',
  declaredAt: 1,
  declaredBy: 'Ada',
  detectedAt: null,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
  closedAt: null,
  cancelledAt: null,
  mergedInto: null,
  headSeq: 0,
  headHash: '0'.repeat(64),
};
const process = (version: number, at: string): ProcessRow => ({
  id: 'p',
  incidentId: 'i',
  kind: 'incident',
  revision: null,
  stored: { definitionVersion: 1, snapshot: { at }, version },
  done: false,
});
const begin = (store: Store) =>
  store.transact(async (tx) => {
    await tx.insertIncident(incident);
    await tx.insertProcess(process(1, 'start'));
  });
const seen = (store: Store) =>
  store.transact(async (tx) => (await tx.incidentWith('i', 'incident'))?.process.stored);

test('a version is written once: who comes second is told', async () => {
  const store = await freshStore();
  await begin(store);
  const results = await Promise.all([
    store.transact((tx) => tx.updateProcess(process(2, 'first'), 1)),
    store.transact((tx) => tx.updateProcess(process(2, 'second'), 1)),
  ]);
  expect(results).toEqual([true, false]);
  expect(await seen(store)).toMatchObject({ version: 2, snapshot: { at: 'first' } });
});

test('what an undone piece of work wrote is not remembered, though its version comes again', async () => {
  const store = await freshStore();
  await begin(store);
  const [undone, after] = await Promise.allSettled([
    store.transact(async (tx) => {
      await tx.updateProcess(process(2, 'undone'), 1);
      throw new Error('no');
    }),
    seen(store),
  ]);
  expect(undone.status).toBe('rejected');
  expect(after).toMatchObject({ value: { version: 1, snapshot: { at: 'start' } } });
  await store.transact((tx) => tx.updateProcess(process(2, 'kept'), 1));
  expect(await seen(store)).toMatchObject({ version: 2, snapshot: { at: 'kept' } });
});

test('an act that changes nothing the row repeats, and one that does, are both in it and remembered', async () => {
  const store = await freshStore();
  await begin(store);
  const row = await store.transact(
    async (tx) => (await tx.incidentWith('i', 'incident'))?.incident,
  );
  const moved = { ...(row as IncidentRow), headSeq: 1, headHash: '1'.repeat(64) };
  const changed: IncidentRow = { ...moved, severity: 'sev3', acknowledgedAt: 7, headSeq: 2 };
  for (const written of [moved, changed, { ...changed, headSeq: 3 }, moved]) {
    await store.transact((tx) => tx.updateIncident(written));
    expect(await store.read.incident('i')).toEqual(written);
    const remembered = await store.transact((tx) => tx.incidentWith('i', 'incident'));
    expect(remembered?.incident).toEqual(written);
    expect(await store.transact((tx) => tx.incident('i'))).toEqual(written);
    expect(remembered?.process.stored.version).toBe(1);
  }
});

test('a change by another process is seen', async () => {
  const file = freshFile();
  const store = await freshStore(file);
  await begin(store);
  expect(await seen(store)).toMatchObject({ version: 1 });
  const other = await freshStore(file);
  await other.transact(async (tx) => {
    await tx.updateProcess(process(2, 'elsewhere'), 1);
    await tx.moveHead('i', 7, '7'.repeat(64));
  });
  expect(await seen(store)).toMatchObject({ version: 2, snapshot: { at: 'elsewhere' } });
  expect(await store.transact((tx) => tx.incident('i'))).toMatchObject({ headSeq: 7 });
  expect(await store.read.process('p')).toMatchObject({
    stored: { snapshot: { at: 'elsewhere' } },
  });
});

test('incidents are numbered without gaps, also beside one that was undone', async () => {
  const store = await freshStore();
  const insert = (id: string) => store.transact((tx) => tx.insertIncident({ ...incident, id }));
  const outcomes = await Promise.allSettled([
    insert('a'),
    store.transact(async (tx) => {
      await tx.insertIncident({ ...incident, id: 'b' });
      throw new Error('no');
    }),
    insert('c'),
  ]);
  expect(outcomes[0]).toMatchObject({ value: { number: 1 } });
  expect(outcomes[2]).toMatchObject({ value: { number: 2 } });
  expect((await store.read.incidents()).map(({ number }) => number)).toEqual([2, 1]);
});

test('timers come in the order in which they are due', async () => {
  const store = await freshStore();
  await begin(store);
  await store.transact(async (tx) => {
    for (const [key, dueAt] of [
      ['deadline:b#1', 30],
      ['reminder:a#1', 10],
      ['deadline:a#1', 20],
      ['deadline:a#1', 40],
    ] as const)
      await tx.setTimer({ processId: 'p', key, dueAt });
  });
  const keys = (rows: { key: string }[]) => rows.map(({ key }) => key);
  expect(keys(await store.read.timersDue(30, 10))).toEqual(['reminder:a#1', 'deadline:b#1']);
  expect(keys(await store.read.nextTimers(2, 'deadline:'))).toEqual([
    'deadline:b#1',
    'deadline:a#1',
  ]);
  expect(await store.read.timer('p', 'deadline:a#1')).toMatchObject({ dueAt: 40 });
});
