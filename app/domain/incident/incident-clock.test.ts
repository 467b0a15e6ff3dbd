import { expect, test } from 'vitest';
import { ana, ben, clock, T0 } from '../../../test/harness/walk.ts';
import { fold, sameState, sameTimers, withTimers } from '../engine/replay.ts';
import { start, step } from '../engine/step.ts';
import type { Actor, Definition, Effect, EngineEvent } from '../engine/types.ts';
import { USUAL_CADENCE } from '../update/update.ts';
import { incidentDefinition, incidentRunOf } from './definition.ts';
import type { IncidentEvent } from './incident.ts';
import { incidentTimerEvent } from './incident-timer.ts';

const MINUTE = 60_000;

const declared = (more: Partial<Extract<IncidentEvent, { type: 'incident.declared' }>> = {}) => {
  const begin: IncidentEvent = {
    ...{ type: 'incident.declared', title: 'Slow', severity: 'sev1', kind: 'real' },
    ...{ cadence: USUAL_CADENCE, ...more },
  };
  const first = start(incidentDefinition, { ...begin, at: T0, by: ana });
  if (!first.ok) throw new Error(first.rejection.code);
  let stored = first.stored;
  let timers = withTimers({}, first.timers);
  let now = T0;
  const effects: Effect[] = [];
  const log: { event: EngineEvent; at: number; by: Actor }[] = [{ event: begin, at: T0, by: ana }];
  const tell = (event: EngineEvent, by: Actor = ana): string | null => {
    const result = step(incidentDefinition, stored, { ...(event as IncidentEvent), at: now, by });
    if (!result.ok) return result.rejection.code;
    stored = result.stored;
    timers = withTimers(timers, result.timers);
    effects.push(...result.effects);
    log.push({ event, at: now, by });
    return null;
  };
  return {
    tell,
    effects,
    /** Moves time on and fires what falls due on the way. */
    until: (minutes: number) => {
      for (;;) {
        const [next] = Object.entries(timers).sort(([, a], [, b]) => a - b);
        if (!next || next[1] > T0 + minutes * MINUTE) break;
        now = next[1];
        const event = incidentTimerEvent(incidentRunOf(stored), next[0]);
        expect(event && tell(event, clock)).toBeNull();
      }
      now = T0 + minutes * MINUTE;
    },
    get due() {
      return Object.fromEntries(
        Object.entries(timers).map(([key, at]) => [key, (at - T0) / MINUTE]),
      );
    },
    get run() {
      return incidentRunOf(stored);
    },
    again: () => {
      const entries = log.map((each, i) => ({ ...each, seq: i + 1, process: 'i' }));
      const { processes, problem } = fold({ i: incidentDefinition as Definition }, entries);
      expect(problem).toBeUndefined();
      const { i } = processes;
      return i && sameState(i.stored, stored) && sameTimers(i.timers, timers);
    },
  };
};

const update = (more: Partial<Extract<IncidentEvent, { type: 'update.published' }>> = {}) =>
  ({
    ...{ type: 'update.published', audience: 'external', status: 'investigating' },
    ...{ title: 'Slow answers', text: 'We look into it.', ...more },
  }) as const;

test('an update is owed as often as the severity asks, and reminded of until one goes out', () => {
  const incident = declared();
  expect(incident.due).toEqual({ 'update#1': 15 });
  incident.until(31);
  expect(incident.effects.map(({ key, person }) => [key, person])).toEqual([
    ['remind:update#1', 'p-ana'],
    ['remind:update#2', 'p-ana'],
  ]);
  expect(incident.run.updateDue).toMatchObject({ missed: 2 });
  expect(incident.tell(update())).toBeNull();
  expect(incident.run.updateDue).not.toHaveProperty('missed');
  expect(incident.due).toEqual({ 'update#4': 46 });
  expect(incident.effects.at(-1)).toMatchObject({
    ...{ type: 'notify', key: 'update:1', audience: 'external', text: 'We look into it.' },
  });
  expect(incident.again()).toBe(true);
});

test('a promise moves the next reminder; another severity moves it too', () => {
  const incident = declared({ severity: 'sev3' });
  incident.until(10);
  incident.tell(update({ nextIn: 2400 }));
  expect(incident.due).toEqual({ 'update#2': 50 });
  incident.until(20);
  incident.tell({ type: 'severity.changed', severity: 'sev1', reason: 'worse' });
  expect(incident.due).toEqual({ 'update#3': 25 });
  incident.tell({ type: 'severity.changed', severity: 'sev4', reason: 'over' });
  expect(incident.due).toEqual({});
  expect(incident.again()).toBe(true);
});

test('reminders stop with the resolution, go on when it is reopened, and reach who holds communications', () => {
  const incident = declared();
  incident.tell({ type: 'role.taken', role: 'communications' }, ben);
  incident.tell({ type: 'incident.resolved' });
  expect(incident.due).toEqual({});
  expect(incident.tell(update({ status: 'resolved', nextIn: 900 }))).toBeNull();
  expect(incident.due).toEqual({});
  expect(incident.run.updates?.at(-1)).not.toHaveProperty('nextAt');
  incident.tell({ type: 'incident.reopened', reason: 'back' });
  incident.until(16);
  expect(incident.effects.at(-1)).toMatchObject({ type: 'remind', person: 'p-ben' });
  expect(incident.again()).toBe(true);
});

test('an incident from before there were reminders has none', () => {
  const { cadence: _, ...old } = { cadence: USUAL_CADENCE };
  const incident = declared({ ...old, cadence: undefined });
  expect([incident.due, incident.tell(update()), incident.due]).toEqual([{}, null, {}]);
});

test('an update corrects one of its own audience, and says something', () => {
  const incident = declared();
  expect(incident.tell(update({ corrects: 1 }))).toBe('update-not-found');
  incident.tell(update());
  expect(incident.tell(update({ audience: 'internal', corrects: 1 }))).toBe('update-not-found');
  expect(incident.tell(update({ text: ' ' }))).toBe('update-empty');
  expect(incident.tell(update({ corrects: 1 }))).toBeNull();
  expect(incident.run.updates?.[1]).toMatchObject({ number: 2, corrects: 1 });
  expect(incident.tell({ type: 'update.due', key: 'update#1' }, clock)).toBe('timer-stale');
  expect(incident.tell({ type: 'update.due', key: 'update#3' }, clock)).toBe('timer-not-due');
});

test('a drill tells its surprises by its own clock, in turn, once, and no more after its end', () => {
  const incident = declared({
    kind: 'drill',
    cadence: {},
    drill: {
      ...{ pages: 'log', pace: 60 },
      injects: [
        { after: 600, text: 'A' },
        { after: 7200, text: 'B' },
      ],
    },
  });
  expect(incident.due).toEqual({ 'inject#1': 1 / 6, 'inject#2': 2 });
  incident.until(1);
  expect(incident.run.drill?.injects).toMatchObject([{ text: 'A', told: T0 + 10_000 }, {}]);
  expect(incident.tell({ type: 'inject.told', key: 'inject#1', number: 1, text: 'A' }, clock)).toBe(
    'timer-stale',
  );
  incident.tell({ type: 'incident.resolved' });
  expect(incident.due).toEqual({});
  expect(incident.again()).toBe(true);
});

test('a real incident has no drill plan', () => {
  expect(() => declared({ drill: { pages: 'log', pace: 1 } })).toThrow('drill-plan-of-real');
});
