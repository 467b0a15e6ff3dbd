import { expect, test } from 'vitest';
import { ana, ben, T0 } from '../../../test/harness/walk.ts';
import { start, step } from '../engine/step.ts';
import type { Actor, Stored } from '../engine/types.ts';
import { commands, incidentDefinition, incidentRunOf } from './definition.ts';
import type { IncidentEvent } from './incident.ts';

const declared = () => {
  const first = start(incidentDefinition, {
    type: 'incident.declared',
    title: 'No capacity',
    severity: 'sev2',
    kind: 'real',
    at: T0,
    by: ana,
  });
  if (!first.ok) throw new Error(first.rejection.code);
  let stored: Stored = first.stored;
  return {
    tell: (event: IncidentEvent, by: Actor = ana) => {
      const result = step(incidentDefinition, stored, { ...event, at: T0 + 1000, by });
      if (!result.ok) return result.rejection;
      stored = result.stored;
      return null;
    },
    get run() {
      return incidentRunOf(stored);
    },
    get stored() {
      return stored;
    },
  };
};

test('the declarer commands until somebody takes the role', () => {
  const incident = declared();
  expect(commands(incident.run, { id: 'p-ana' })).toBe(true);
  expect(incident.tell({ type: 'role.taken', role: 'incident-commander' }, ben)).toBeNull();
  expect(commands(incident.run, { id: 'p-ana' })).toBe(false);
  expect(incident.tell({ type: 'role.taken', role: 'incident-commander' }, ben)).toMatchObject({
    code: 'role-already-held',
  });
  expect(incident.tell({ type: 'role.taken', role: '__proto__' })).toMatchObject({
    code: 'unknown-role',
  });
});

test('an incident is resolved once, and reopened with a reason', () => {
  const incident = declared();
  expect(incident.tell({ type: 'incident.reopened', reason: 'x' })).toMatchObject({
    code: 'incident-still-active',
  });
  expect(incident.tell({ type: 'incident.resolved' })).toBeNull();
  expect(incident.tell({ type: 'incident.resolved' }, ben)).toEqual({
    code: 'incident-already-resolved',
    params: { by: 'Ana', at: '2026-11-22T02:00:01Z' },
  });
  expect(incident.tell({ type: 'note.added', text: 'afterthought' })).toBeNull();
  expect(incident.tell({ type: 'incident.reopened', reason: ' ' })).toMatchObject({
    code: 'reopen-reason-required',
  });
  expect(incident.tell({ type: 'incident.reopened', reason: 'back again' })).toBeNull();
  expect(incident.run).not.toHaveProperty('resolved');
  expect(JSON.parse(JSON.stringify(incident.stored))).toStrictEqual(incident.stored);
});

test('the severity changes with a reason, and not to what it is', () => {
  const incident = declared();
  expect(incident.tell({ type: 'severity.changed', severity: 'sev2', reason: 'r' })).toMatchObject({
    code: 'severity-unchanged',
  });
  expect(
    incident.tell({ type: 'severity.changed', severity: 'sev1', reason: 'all regions' }),
  ).toBeNull();
  expect(incident.run.severity).toBe('sev1');
  expect(incident.stored.version).toBe(2);
});

test('an untitled incident is not declared', () => {
  const first = start(incidentDefinition, {
    type: 'incident.declared',
    title: ' ',
    severity: 'sev2',
    kind: 'real',
    at: T0,
    by: ana,
  });
  expect(first).toMatchObject({ ok: false, rejection: { code: 'title-required' } });
});
