import { expect, test } from 'vitest';
import { aDecision, anExit, aPlan, aStep, aWait } from '../../../test/harness/plan-builder.ts';
import { ben, T0, walk } from '../../../test/harness/walk.ts';

const plan = aPlan([
  aStep('hold', { role: 'ops', deadline: 600, onLapse: { type: 'escalate' } }),
  aDecision('choose', { on: 'end', off: 'end' }, { deadline: 60 }),
  anExit('end'),
]);

const minutes = (n: number) => T0 + n * 60_000;

test('a warning comes at four fifths of the deadline, once, and tells whoever does the step', () => {
  const w = walk(plan, {}, { warnAfter: 0.8 });
  expect(w.timers).toEqual({ 'deadline:hold#1': minutes(10), 'warning:hold#1': minutes(8) });
  w.tell({ type: 'step.claimed', step: 'hold' }, ben);
  w.pass(480);
  expect(w.run.steps.hold).toMatchObject({ warnAt: minutes(8), warnedAt: minutes(8) });
  expect(w.effects.at(-1)).toMatchObject({
    type: 'warn',
    step: 'hold',
    role: 'ops',
    person: 'p-ben',
  });
  expect(w.timers).toEqual({ 'deadline:hold#1': minutes(10) });
  w.done('hold');
  expect(Object.keys(w.timers).sort()).toEqual(['deadline:choose#1', 'warning:choose#1']);
});

test('a deadline is put off once, by a choice of minutes, with a reason, and warns again', () => {
  const w = walk(plan, {}, { warnAfter: 0.8 });
  const snooze = (minutes: number, reason = 'their support is on the line') =>
    w.tell({ type: 'deadline.snoozed', step: 'hold', minutes, reason }, ben)?.code ?? null;
  expect(snooze(7)).toBe('snooze-choice');
  expect(snooze(15)).toBe('snooze-choice');
  expect(snooze(5, ' ')).toBe('reason-required');
  w.pass(480);
  expect(snooze(5)).toBeNull();
  // Two minutes were left, and five more are: four fifths of the seven from now.
  expect(w.timers).toEqual({
    'deadline:hold#1': minutes(15),
    'warning:hold#1': minutes(8) + 336_000,
  });
  expect(snooze(5)).toBe('already-snoozed');
  w.pass(120);
  expect(w.run.steps.hold).not.toHaveProperty('overdueAt');
  w.pass(300);
  expect(w.run.steps.hold).toMatchObject({ overdueAt: minutes(15), snoozed: { minutes: 5 } });
  expect(w.effects.map(({ key }) => key)).toEqual([
    'warn:hold#1',
    'warn:hold#1:snoozed',
    'page:lapse:hold#1',
  ]);
  expect(snooze(5)).toBe('deadline-passed');
  w.tell({ type: 'step.reopened', step: 'hold', reason: 'x' });
});

test('what was never begun with warnings has none', () => {
  const w = walk(plan);
  expect(w.timers).toEqual({ 'deadline:hold#1': minutes(10) });
  expect(w.run.steps.hold).not.toHaveProperty('warnAt');
});

test('a wait for time is nobody’s: it does not warn and is not put off', () => {
  const w = walk(
    aPlan([aWait('settle', { for: 60, deadline: 600 }), anExit('end')]),
    {},
    { warnAfter: 0.8 },
  );
  expect(Object.keys(w.timers)).not.toContain('warning:settle#1');
  expect(w.tell({ type: 'deadline.snoozed', step: 'settle', minutes: 5, reason: 'x' })?.code).toBe(
    'no-snooze',
  );
});

test('a step is claimed by one, and released by them or the commander', () => {
  const w = walk(plan);
  const tell = (event: Parameters<typeof w.tell>[0], by?: Parameters<typeof w.tell>[1]) =>
    w.tell(event, by)?.code ?? null;
  expect(tell({ type: 'step.released', step: 'hold' })).toBe('step-not-claimed');
  expect(tell({ type: 'step.claimed', step: 'hold' }, ben)).toBeNull();
  expect(tell({ type: 'step.claimed', step: 'hold' })).toBe('step-already-claimed');
  expect(tell({ type: 'step.released', step: 'hold' })).toBe('claim-not-yours');
  expect(tell({ type: 'step.released', step: 'hold', commander: true })).toBeNull();
  expect(w.run.steps.hold).not.toHaveProperty('claim');
  expect(tell({ type: 'step.claimed', step: 'choose' })).toBe('not-current');
});

test('a walkthrough that is given up takes nothing more, and none of its clocks run', () => {
  const w = walk(plan, {}, { warnAfter: 0.8 });
  expect(w.tell({ type: 'walkthrough.abandoned', reason: ' ' })?.code).toBe(
    'abandon-reason-required',
  );
  expect(w.tell({ type: 'walkthrough.abandoned', reason: 'not ours' }, ben)).toBeNull();
  expect(w.run.abandoned).toMatchObject({ by: ben, reason: 'not ours' });
  expect(w.run.steps.hold?.status).toBe('interrupted');
  expect(w.timers).toEqual({});
  expect(w.tell({ type: 'step.done', step: 'hold' })?.code).toBe('walkthrough-abandoned');
});
