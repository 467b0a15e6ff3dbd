import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import * as a from '../../domain/runbook/plan.builder.ts';

const library = libraryOf({
  ...a.plan(a.step('look', { next: 'end' }), a.exit('end')),
  inputs: [{ name: 'pin', label: 'Pin', secret: true, at: { line: 1, column: 1 } }],
});

test('what was done is told to who joins late, and a secret is not', async () => {
  const here = await bulkhead(library);
  const id = await here.declared({ inputs: { pin: 'hunter2' } });
  const did = async (event: Parameters<typeof here.sendEvent>[1], by = ada) =>
    expect(await here.sendEvent(id, event, by, null)).toMatchObject({ ok: true });
  await did({ type: 'role.taken', role: 'commander' });
  await did({ type: 'severity.changed', severity: 'sev2', reason: 'Tier 1 only' }, ben);
  await did({ type: 'fact.pinned', text: 'Case 4711' });
  const told = await here.readSoFar(id);
  if (!told.ok) throw new Error(told.rejection.code);
  const { lines, entries } = told.value;
  expect(lines.map(({ code }) => code)).toEqual([
    'declared',
    'severity',
    'walking',
    'people',
    'fact',
  ]);
  expect(lines[1]).toMatchObject({ by: ben, params: { from: 'sev1', to: 'sev2' } });
  expect(entries).toBe(5);
  expect(JSON.stringify(lines)).not.toContain('hunter2');
});

test('an incident that is not there has no summary', async () => {
  const here = await bulkhead(library);
  expect(await here.readSoFar('nowhere')).toMatchObject({
    rejection: { code: 'incident-not-found' },
  });
});
