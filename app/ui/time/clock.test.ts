import { expect, test, vi } from 'vitest';
import { createClock } from './clock.ts';

test('a browser clock that is off is corrected to the server', () => {
  const clock = createClock(() => 1_000_000);
  clock.setServerNow(1_090_000);
  expect(clock.now()).toBe(1_090_000);
});

test('of readings that agree the least delayed one counts', () => {
  const clock = createClock(() => 1_000_000);
  clock.setServerNow(1_010_000);
  clock.setServerNow(1_009_000);
  expect(clock.now()).toBe(1_010_000);
});

test('a reading that is far from the last one replaces it', () => {
  const clock = createClock(() => 1_000_000);
  clock.setServerNow(1_060_000);
  clock.setServerNow(1_010_000);
  expect(clock.now()).toBe(1_010_000);
});

test('listeners hear of a new second once, and no more after leaving', () => {
  vi.useFakeTimers({ now: 5_000_000 });
  const clock = createClock();
  clock.setServerNow(5_000_000);
  let heard = 0;
  const leave = clock.subscribe(() => {
    heard += 1;
  });
  vi.advanceTimersByTime(3000);
  expect(heard).toBe(3);
  leave();
  vi.advanceTimersByTime(3000);
  expect(heard).toBe(3);
  vi.useRealTimers();
});
