import { expect, test } from 'vitest';
import { aNotify, anExit, aPlan, aStep, aWait } from '../../../test/harness/plan-builder.ts';
import { T0, walk } from '../../../test/harness/walk.ts';
import { paced } from './drill.ts';
import { parseInjects } from './parse-injects.ts';

test('a length of the plan is divided by the pace, and never less than a second', () => {
  expect([paced(600), paced(600, 60), paced(90, 60), paced(1, 60)]).toEqual([600, 10, 2, 1]);
});

test('on a clock of x60 deadlines, warnings, waits and reminders come sixty times as soon', () => {
  const plan = aPlan([
    aNotify('tell', { every: 600, next: 'one' }),
    aStep('one', { deadline: 600, next: 'hold' }),
    aWait('hold', { for: 1800, next: 'end' }),
    anExit('end'),
  ]);
  const w = walk(plan, {}, { warnAfter: 0.8, pace: 60 });
  expect(w.timers).toMatchObject({
    'reminder:tell#1': T0 + 10_000,
    'warning:one#1': T0 + 8_000,
    'deadline:one#1': T0 + 10_000,
  });
  w.tell({ type: 'deadline.snoozed', step: 'one', minutes: 5, reason: 'nearly' });
  expect(w.run.steps.one?.dueAt).toBe(T0 + 15_000);
  w.tell({ type: 'step.done', step: 'one' });
  expect(w.timers['wait:hold#1']).toBe(T0 + 30_000);
});

test('injects are typed one a line, and the first that cannot be read is named', () => {
  expect(parseInjects('20 Second\n\n5  The standby is full  \r\n')).toEqual({
    ok: true,
    injects: [
      { after: 300, text: 'The standby is full' },
      { after: 1200, text: 'Second' },
    ],
  });
  expect(parseInjects('5 One\nsoon Two')).toEqual({ ok: false, line: 2 });
  expect(parseInjects('7')).toEqual({ ok: false, line: 1 });
  expect(parseInjects('1 x\n'.repeat(51))).toEqual({ ok: false, line: 51 });
});
