import { expect, test } from 'vitest';
import { clockFace, countdownAt } from './countdown-parts.ts';

test('a clock face grows with the time that is left', () => {
  expect([0, 9, 402, 4002, 183_600].map(clockFace)).toEqual([
    '0:00',
    '0:09',
    '6:42',
    '1:06:42',
    '2 d 03:00',
  ]);
});

test('a deadline is calm, then soon, then lapsed', () => {
  const due = 1_000_000;
  expect(countdownAt(due, due - 600_000)).toEqual({ state: 'calm', seconds: 600 });
  expect(countdownAt(due, due - 599_000)).toEqual({ state: 'soon', seconds: 599 });
  expect(countdownAt(due, due - 1)).toEqual({ state: 'soon', seconds: 1 });
  expect(countdownAt(due, due)).toEqual({ state: 'lapsed', seconds: 0 });
  expect(countdownAt(due, due + 180_000)).toEqual({ state: 'lapsed', seconds: 180 });
});
