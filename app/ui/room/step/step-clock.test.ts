import { expect, test } from 'vitest';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { stepClock } from './step-clock.ts';

const step = (more: Partial<CurrentStep>): CurrentStep => ({
  id: 'hold',
  walkthrough: 'w',
  snoozes: [],
  type: 'step',
  title: 'Hold',
  number: 1,
  of: 2,
  critical: false,
  enteredAt: 1_000,
  body: [],
  checks: [],
  commands: [],
  inputs: [],
  visits: 1,
  ...more,
});

test('without a deadline nothing counts down', () => {
  expect(stepClock(step({}))).toBe(null);
});

test('a deadline says what happens at zero', () => {
  const dueAt = 9_000;
  expect(stepClock(step({ dueAt }))?.atZero).toBe('overdue');
  expect(stepClock(step({ dueAt, onLapse: { type: 'escalate' } }))?.atZero).toBe('escalates');
  expect(stepClock(step({ dueAt, onLapse: { type: 'goto', title: 'Shed' } }))?.atZero).toBe('goes');
});

test('a lapsed deadline says what has happened', () => {
  const lapsed = { dueAt: 9_000, overdueAt: 9_000 };
  expect(stepClock(step(lapsed))?.atZero).toBe('wentOverdue');
  expect(stepClock(step({ ...lapsed, onLapse: { type: 'escalate' } }))?.atZero).toBe('escalated');
});

test('a wait counts to its own end', () => {
  expect(stepClock(step({ type: 'wait', wait: { for: 60 } }))).toEqual({
    dueAt: 61_000,
    atZero: 'nothing',
  });
});
