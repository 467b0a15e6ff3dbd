import { expect, test } from 'vitest';
import { aDecision, anExit, aPlan, aStep } from '../../../test/harness/plan-builder.ts';
import type { StepRun, WalkthroughRun } from '../walkthrough/run.ts';
import { aheadIn } from './way-ahead.ts';

const { nodes } = aPlan([
  aDecision('classify', { quota: 'quota', capacity: 'hold' }),
  aStep('quota', { next: 'hold' }),
  aStep('hold', { next: 'enough' }),
  aDecision('enough', { yes: 'stable', no: 'widen' }),
  aStep('widen', { next: 'enough' }),
  aDecision('stable', { yes: 'end', no: 'classify' }),
  anExit('end'),
]);

const at = (status: StepRun['status']): StepRun => ({
  status,
  visits: 1,
  enteredAt: 0,
  checks: {},
});
const runAt = (current: string, ...done: string[]): WalkthroughRun => ({
  steps: {
    ...Object.fromEntries(done.map((id) => [id, at('done')])),
    [current]: at('current'),
  },
  values: {},
});
const ahead = (run: WalkthroughRun) => [...aheadIn(nodes, run, 'current')].sort();

test('a branch that was not chosen is not ahead, though a loop could lead there', () => {
  expect(ahead(runAt('hold', 'classify'))).toEqual(
    expect.arrayContaining(['end', 'enough', 'stable', 'widen']),
  );
  expect(ahead(runAt('hold', 'classify'))).not.toContain('quota');
  expect(ahead(runAt('enough', 'classify', 'hold'))).not.toContain('quota');
});

test('at the decision itself every way is ahead', () => {
  expect(ahead(runAt('classify'))).toContain('quota');
});

test('a decision taken before does not hide the end behind it on the next turn', () => {
  const run = runAt('widen', 'classify', 'hold', 'enough', 'stable');
  expect(ahead(run)).toContain('end');
});

test('a step that stands earlier in the file is ahead when the way leads there', () => {
  const jump = aPlan([
    aDecision('first', { extra: 'extra', on: 'middle' }),
    aStep('middle', { next: 'end' }),
    aStep('extra', { next: 'middle' }),
    anExit('end'),
  ]);
  expect([...aheadIn(jump.nodes, runAt('extra', 'first'), 'current')]).toContain('middle');
});

test('nothing is ahead in a list that is over, everything in one that is not begun', () => {
  expect(aheadIn(nodes, runAt('hold'), 'over').size).toBe(0);
  expect(aheadIn(nodes, runAt('hold'), 'ahead').size).toBe(nodes.length);
});
