import { expect, test } from 'vitest';
import type { CurrentStep } from '../../domain/incident/room-view.types.ts';
import { orderSteps, pickStep } from './pick-step.ts';

const step = (id: string, more: Partial<CurrentStep> = {}): CurrentStep => ({
  id,
  walkthrough: 'w',
  snoozes: [],
  type: 'step',
  title: id,
  number: 1,
  of: 3,
  critical: false,
  enteredAt: 0,
  body: [],
  checks: [],
  commands: [],
  inputs: [],
  visits: 1,
  ...more,
});
const me = { id: 'me', name: 'Me' };
const mine = ({ holder, role }: CurrentStep) => role === undefined || holder?.id === 'me';

test('own steps come first, then what lapses first', () => {
  const steps = [
    step('late', { role: 'r', dueAt: 9 }),
    step('soon', { role: 'r', dueAt: 1 }),
    step('never', { role: 'r' }),
    step('anyone', { dueAt: 0 }),
    step('own', { role: 'r', holder: me }),
  ];
  expect(orderSteps(steps, mine).map(({ id }) => id)).toEqual([
    'own',
    'anyone',
    'soon',
    'late',
    'never',
  ]);
});

test('the step that is looked at stays, and its lane is followed when it is left', () => {
  const steps = [step('a', { lane: 'x' }), step('c', { lane: 'y' })];
  expect(pickStep(steps, { id: 'c', lane: 'y' })?.id).toBe('c');
  expect(pickStep(steps, { id: 'b', lane: 'y' })?.id).toBe('c');
  expect(pickStep(steps, { id: 'gone', lane: 'z' })?.id).toBe('a');
  expect(pickStep(steps, null)?.id).toBe('a');
  expect(pickStep([], null)).toBe(undefined);
});
