import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import * as a from '../domain/runbook/plan.builder.ts';
import type { DeclareInput } from './types.ts';

const plan = a.plan(a.step('first', { next: 'end', deadline: 300 }), a.exit('end'));
const library = libraryOf(
  plan,
  { ...plan, id: 'old', status: 'deprecated', supersededBy: 'example' },
  { ...plan, id: 'sketch', status: 'draft' },
);
const input: DeclareInput = {
  title: '  GPUs are gone ',
  severity: 'sev1',
  kind: 'real',
  runbook: 'example',
};
const refused = (code: string, params: object = {}) => ({
  ok: false,
  rejection: { code, params: expect.objectContaining(params) },
});

test('declaring numbers the incident, pins the revision and begins two processes', async () => {
  const { declareIncident, store, clock } = await bulkhead(library);
  const done = await declareIncident(input, ada, null);
  if (!done.ok) throw new Error(done.rejection.code);
  const { id, number } = done.value;
  expect(number).toBe(1);
  const entry = library.get('example');
  expect(await store.read.incident(id)).toMatchObject({
    title: 'GPUs are gone',
    state: 'declared',
    declaredAt: clock.at,
    declaredBy: 'Ada',
    headSeq: 2,
  });
  const processes = await store.read.processesOf(id);
  expect(processes.map(({ kind, revision }) => [kind, revision])).toEqual([
    ['incident', null],
    ['walkthrough', entry?.hash],
  ]);
  expect(await store.read.revision(entry?.hash ?? '')).toMatchObject({
    runbookId: 'example',
    source: entry?.source,
    plan,
  });
  expect((await store.read.log(id, 0, 10)).map(({ event }) => event.type)).toEqual([
    'incident.declared',
    'walkthrough.started',
  ]);
  expect(await declareIncident(input, ada, null)).toMatchObject({ value: { number: 2 } });
});

test('a key declares once, for whoever sent it', async () => {
  const { declareIncident, store } = await bulkhead(library);
  const answers = await Promise.all([1, 2, 3].map(() => declareIncident(input, ada, 'k')));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(await declareIncident({ ...input, title: 'Other' }, ada, 'k')).toEqual(
    refused('idempotency-key-reused'),
  );
  await declareIncident(input, ben, 'k');
  expect(await store.read.incidents()).toHaveLength(2);
});

test('what cannot be declared is refused and leaves nothing behind', async () => {
  const { declareIncident, store } = await bulkhead(library);
  const refusals: [Partial<DeclareInput>, string, object?][] = [
    [{ title: '   ' }, 'title-missing'],
    [{ title: 'x'.repeat(201) }, 'title-too-long', { max: 200 }],
    [{ summary: 'x'.repeat(4001) }, 'summary-too-long', { max: 4000 }],
    [{ runbook: 'nowhere' }, 'runbook-not-found', { runbook: 'nowhere' }],
    [{ runbook: 'old' }, 'runbook-superseded', { supersededBy: 'example' }],
    [{ runbook: 'sketch' }, 'runbook-draft', { runbook: 'sketch' }],
    [{ inputs: { unheard: 'of' } }, 'unknown-value', { name: 'unheard' }],
  ];
  for (const [facts, code, params] of refusals)
    expect(await declareIncident({ ...input, ...facts }, ada, null)).toEqual(refused(code, params));
  expect(await store.read.incidents()).toEqual([]);
  expect(await store.read.logCursor()).toBe(0);
});

test('a draft may be used in a drill', async () => {
  const { declareIncident } = await bulkhead(library);
  expect(await declareIncident({ ...input, runbook: 'sketch', kind: 'drill' }, ada, null)).toEqual({
    ok: true,
    value: { id: expect.any(String), number: 1 },
  });
});

test('editing the runbook changes nothing that runs', async () => {
  const before = await bulkhead(library);
  const id = await before.declared();
  const edited = libraryOf({
    ...plan,
    nodes: [a.step('other', { next: 'end' }), a.exit('end')],
    start: 'other',
  });
  const after = await bulkhead(edited, { store: before.store, clock: before.clock });
  expect(await after.sendEvent(id, { type: 'step.done', step: 'first' }, ada, null)).toMatchObject({
    ok: true,
  });
  const fresh = await after.declared();
  expect(
    await after.sendEvent(fresh, { type: 'step.done', step: 'other' }, ada, null),
  ).toMatchObject({ ok: true });
});
