import { expect, test } from 'vitest';
import { accountPatience, type Failures, failedAgain, waitAfter, waitLeft } from './slow-down.ts';

const after = (count: number, every = 0) => {
  let known: Failures | null = null;
  for (let at = 0; at < count; at += 1) known = failedAgain(known, accountPatience, at * every);
  return known;
};

test('the first failures are free, then each wait doubles, up to five minutes', () => {
  expect([1, 4, 5, 6, 7].map((count) => waitAfter(count, accountPatience))).toEqual([
    0, 0, 1000, 2000, 4000,
  ]);
  expect(waitAfter(1_000_000, accountPatience)).toBe(300_000);
});

test('waiting ends when its time is over, and nobody waits who never failed', () => {
  const known = after(6);
  expect(waitLeft(known, 500)).toBe(1500);
  expect(waitLeft(known, 2000)).toBe(0);
  expect(waitLeft(null, 0)).toBe(0);
});

test('a day without a failure begins anew', () => {
  const known = after(9);
  expect(failedAgain(known, accountPatience, 24 * 60 * 60 * 1000).failures).toBe(1);
  expect(failedAgain(known, accountPatience, 24 * 60 * 60 * 1000 - 1).failures).toBe(10);
});
