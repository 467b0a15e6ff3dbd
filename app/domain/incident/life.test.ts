import { expect, test } from 'vitest';
import { ana, ben, clock, T0 } from '../../../test/harness/walk.ts';
import { fold, sameState } from '../engine/replay.ts';
import { start, step } from '../engine/step.ts';
import type { Actor, Definition, EngineEvent, Stored } from '../engine/types.ts';
import { deputises, incidentDefinition, incidentRunOf } from './definition.ts';
import type { IncidentEvent } from './incident.ts';
import {
  type IncidentState,
  incidentLife,
  incidentStates,
  isOpen,
  stateOf,
} from './incident-state.ts';

const CARL = { id: 'p-carl', name: 'Carl' };
const BEN = { id: 'p-ben', name: 'Ben' };

const declared = (more: Partial<Extract<IncidentEvent, { type: 'incident.declared' }>> = {}) => {
  const begin = {
    type: 'incident.declared' as const,
    ...{ title: 'No capacity', severity: 'sev2' as const, kind: 'real' as const },
    begins: 'declared' as const,
    ...more,
  };
  const first = start(incidentDefinition, { ...begin, at: T0, by: ana });
  if (!first.ok) throw new Error(first.rejection.code);
  let stored: Stored = first.stored;
  let now = T0;
  const log: { event: EngineEvent; at: number; by: Actor }[] = [{ event: begin, at: T0, by: ana }];
  return {
    tell: (event: IncidentEvent, by: Actor = ana): string | null => {
      now += 1000;
      const result = step(incidentDefinition, stored, { ...event, at: now, by });
      if (!result.ok) return result.rejection.code;
      stored = result.stored;
      log.push({ event, at: now, by });
      return null;
    },
    get run() {
      return incidentRunOf(stored);
    },
    get state() {
      const { value } = stored.snapshot as { value: IncidentState };
      expect(stateOf(incidentRunOf(stored))).toBe(value);
      return value;
    },
    get stored() {
      return stored;
    },
    again: () => {
      const entries = log.map((each, i) => ({ ...each, seq: i + 1, process: 'i' }));
      const { processes, problem } = fold({ i: incidentDefinition as Definition }, entries);
      expect(problem).toBeUndefined();
      return processes.i !== undefined && sameState(processes.i.stored, stored);
    },
  };
};

const resolved: IncidentEvent = { type: 'incident.resolved' };
const reopened: IncidentEvent = { type: 'incident.reopened', reason: 'it is back' };

test('an incident waits until somebody takes it up, and remembers who did first', () => {
  const incident = declared();
  expect(incident.state).toBe('declared');
  expect(incident.tell({ type: 'note.added', text: 'seen' }, ben)).toBeNull();
  expect(incident.tell({ type: 'severity.changed', severity: 'sev1', reason: 'wide' })).toBeNull();
  expect(incident.state).toBe('declared');
  expect(incident.tell({ type: 'role.taken', role: 'operations' }, ben)).toBeNull();
  expect(incident.state).toBe('active');
  expect(incident.tell({ type: 'incident.acknowledged' })).toBe('incident-already-acknowledged');
  incident.tell({ type: 'role.taken', role: 'scribe' });
  expect(incident.run.acknowledged).toEqual({ by: ben, at: T0 + 3000 });
});

test('its life goes from declared to closed, and back with a reason', () => {
  const incident = declared({ detectedAt: T0 - 60_000 });
  expect(incident.tell({ type: 'incident.mitigated' })).toBeNull();
  expect([incident.state, incident.run.acknowledged?.at]).toEqual(['mitigated', T0 + 1000]);
  expect(incident.tell({ type: 'incident.mitigated' })).toBe('incident-already-mitigated');
  expect(incident.tell({ type: 'incident.closed' })).toBe('incident-not-resolved');
  expect(incident.tell(reopened, ben)).toBeNull();
  expect([incident.state, incident.run.mitigated]).toEqual(['active', undefined]);
  incident.tell(resolved);
  expect(incident.tell({ type: 'incident.mitigated' })).toBe('incident-already-resolved');
  expect(incident.tell({ type: 'incident.closed', retrospective: 'r1' }, ben)).toBeNull();
  expect(incident.state).toBe('closed');
  expect(incident.tell({ type: 'fact.pinned', text: 'late' })).toBe('incident-closed');
  expect(incident.tell({ type: 'note.added', text: 'late' })).toBeNull();
  expect(incident.tell({ type: 'incident.reopened', reason: ' ' })).toBe('reopen-reason-required');
  expect(incident.tell(reopened)).toBeNull();
  expect(incident.state).toBe('active');
  expect(incident.run).toMatchObject({ detectedAt: T0 - 60_000, acknowledged: { by: ana } });
  expect(incident.run).not.toHaveProperty('closed');
  expect(incident.again()).toBe(true);
});

test('what was cancelled or merged stays so, and says into what', () => {
  const gone = declared();
  expect(gone.tell({ type: 'incident.cancelled', reason: ' ' })).toBe('cancel-reason-required');
  expect(gone.tell({ type: 'incident.cancelled', reason: 'a broken probe' })).toBeNull();
  expect(gone.tell(reopened)).toBe('incident-cancelled');
  const into = { id: 'i2', number: 2, title: 'The other' };
  const twin = declared();
  expect(twin.tell({ type: 'incident.merged', into, reason: 'the same' })).toBeNull();
  expect([twin.state, twin.run.cancelled?.into]).toEqual(['cancelled', into]);
  expect(twin.tell({ type: 'role.taken', role: 'scribe' })).toBe('incident-merged');
  const other = declared();
  other.tell({ type: 'incident.absorbed', from: { ...into, id: 'i1' }, reason: 'the same' });
  expect(other.run.absorbed).toEqual([{ ...into, id: 'i1', at: T0 + 1000 }]);
  expect(other.state).toBe('declared');
});

test('a role is kept until the one it is offered to accepts', () => {
  const incident = declared();
  const role = 'incident-commander';
  expect(incident.tell({ type: 'role.offered', role, to: BEN }, ben)).toBe('role-not-yours');
  expect(incident.tell({ type: 'role.offered', role, to: BEN })).toBeNull();
  expect(incident.tell({ type: 'role.offered', role, to: BEN })).toBe('role-already-offered');
  expect(incident.run.roles[role]?.id).toBe('p-ana');
  expect(incident.tell({ type: 'role.accepted', role })).toBe('role-offered-to-other');
  expect(incident.tell({ type: 'role.declined', role, reason: 'asleep' }, ben)).toBeNull();
  expect(incident.run).not.toHaveProperty('offers');
  expect(incident.tell({ type: 'role.accepted', role }, ben)).toBe('role-not-offered');
  incident.tell({ type: 'role.offered', role, to: BEN });
  expect(incident.tell({ type: 'role.accepted', role }, ben)).toBeNull();
  expect([incident.run.roles[role]?.id, incident.state]).toEqual(['p-ben', 'active']);
  expect(incident.again()).toBe(true);
});

test('somebody always commands; other roles may be assigned and given up', () => {
  const incident = declared();
  expect(incident.tell({ type: 'role.left', role: 'incident-commander' })).toBe(
    'commander-must-hand-over',
  );
  expect(incident.tell({ type: 'role.assigned', role: 'deputy', to: CARL })).toBeNull();
  expect(incident.tell({ type: 'role.assigned', role: 'deputy', to: CARL })).toBe(
    'role-already-held',
  );
  expect(deputises(incident.run, CARL)).toBe(true);
  expect(incident.tell({ type: 'role.left', role: 'deputy' }, ben)).toBe('role-not-yours');
  expect(
    incident.tell({ type: 'role.left', role: 'deputy' }, { type: 'person', ...CARL }),
  ).toBeNull();
  expect(incident.run.roles).not.toHaveProperty('deputy');
  expect(incident.tell({ type: 'role.assigned', role: '__proto__', to: CARL })).toBe(
    'unknown-role',
  );
});

test('responders join once, and leave when they hold no role', () => {
  const incident = declared();
  expect(incident.tell({ type: 'responder.left' }, ben)).toBe('not-joined');
  expect(incident.tell({ type: 'responder.joined' }, ben)).toBeNull();
  expect(incident.tell({ type: 'responder.joined' }, ben)).toBe('already-joined');
  expect(incident.tell({ type: 'responder.joined' }, clock)).toBe('not-possible');
  incident.tell({ type: 'role.taken', role: 'scribe' }, ben);
  expect(incident.tell({ type: 'responder.left' }, ben)).toBe('still-holds-role');
  incident.tell({ type: 'role.left', role: 'scribe' }, ben);
  expect(incident.tell({ type: 'responder.left' }, ben)).toBeNull();
  expect(incident.run).not.toHaveProperty('responders');
});

test('facts are pinned once each and taken down; links lead to where they say', () => {
  const incident = declared();
  expect(incident.tell({ type: 'fact.pinned' })).toBe('fact-empty');
  expect(incident.tell({ type: 'fact.pinned', text: ' Zone b is empty ' })).toBeNull();
  expect(incident.tell({ type: 'fact.pinned', entry: 1 })).toBeNull();
  expect(incident.tell({ type: 'fact.pinned', entry: 1 }, ben)).toBe('fact-already-pinned');
  expect(incident.tell({ type: 'fact.unpinned', fact: 'f1' })).toBeNull();
  expect(incident.tell({ type: 'fact.unpinned', fact: 'f1' })).toBe('fact-not-found');
  expect(incident.run.facts).toMatchObject([{ id: 'f2', entry: 1 }]);
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://good.example@evil.example/',
    'https://',
    '//evil.example',
    'https://a b',
    'https:\\\\evil.example',
  ])
    expect([url, incident.tell({ type: 'link.added', url })]).toEqual([url, 'link-not-safe']);
  const url = 'https://status.example.org/incidents?id=1';
  expect(incident.tell({ type: 'link.added', url, title: 'Status' })).toBeNull();
  expect(incident.tell({ type: 'link.added', url })).toBe('link-already-added');
  expect(incident.run.links).toMatchObject([{ id: 'l3', url, title: 'Status' }]);
});

test('an incident is not noticed after it was declared', () => {
  expect(() => declared({ detectedAt: T0 + 1 })).toThrow('detected-after-declared');
});

test('a log from before there was a state of its own begins active, with nothing new in it', () => {
  const old = declared({ begins: undefined });
  expect(old.state).toBe('active');
  old.tell({ type: 'severity.changed', severity: 'sev1', reason: 'wide' });
  old.tell({ type: 'role.taken', role: 'incident-commander' }, ben);
  old.tell(resolved, ben);
  old.tell(reopened);
  // The snapshot as the version before wrote it.
  expect(old.stored).toEqual({
    definitionVersion: 1,
    version: 5,
    snapshot: {
      status: 'active',
      value: 'active',
      historyValue: {},
      children: {},
      context: {
        ...{ title: 'No capacity', severity: 'sev1', kind: 'real' },
        declared: { by: ana, at: T0 },
        roles: { 'incident-commander': { id: 'p-ben', name: 'Ben', since: T0 + 2000 } },
      },
    },
  });
});

test('the table leads only to states that there are, and open is what is not over', () => {
  for (const state of incidentStates)
    for (const to of Object.values(incidentLife[state].on)) expect(incidentStates).toContain(to);
  expect(incidentStates.filter(isOpen)).toEqual(['declared', 'active', 'mitigated']);
});
