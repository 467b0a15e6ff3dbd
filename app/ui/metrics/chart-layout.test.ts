import { expect, test } from 'vitest';
import { laidOut, ticksUpTo } from './chart-layout.ts';

test('marks are round and reach the longest value', () => {
  expect(ticksUpTo(540)).toEqual([0, 120, 240, 360, 480, 600]);
  expect(ticksUpTo(3600)).toEqual([0, 900, 1800, 2700, 3600]);
  expect(ticksUpTo(0)).toEqual([0, 1]);
  expect(ticksUpTo(4000 * 86_400).at(-1)).toBeGreaterThanOrEqual(4000 * 86_400);
});

test('dots that would cover each other stand above one another', () => {
  const { dots, rows } = laidOut([{ seconds: 0 }, { seconds: 100 }, { seconds: 3 }], (s) => s);
  expect(dots.map(({ at, row }) => [at, row])).toEqual([
    [0, 0],
    [3, 1],
    [100, 0],
  ]);
  expect(rows).toBe(2);
});
