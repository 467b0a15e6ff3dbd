import { expect, test } from 'vitest';
import { createActKeys } from './act-keys.ts';

const done = { type: 'step.done', step: 'hold' } as const;

const counting = () => {
  let made = 0;
  return createActKeys(() => `k${++made}`);
};

test('the same event keeps its key until it is answered', () => {
  const keys = counting();
  expect(keys.keyFor(done)).toBe('k1');
  expect(keys.keyFor({ ...done })).toBe('k1');
  keys.answered(done);
  expect(keys.keyFor(done)).toBe('k2');
});

test('another event has another key', () => {
  const keys = counting();
  keys.keyFor(done);
  expect(keys.keyFor({ type: 'step.done', step: 'shed' })).toBe('k2');
});
