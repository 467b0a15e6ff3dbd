import { expect, test } from 'vitest';
import { anchorAt, laidOut, ticksUpTo } from './chart-layout.ts';

test('marks are round and reach the longest value', () => {
  expect(ticksUpTo(540, 5)).toEqual([0, 120, 240, 360, 480, 600]);
  expect(ticksUpTo(3600, 5)).toEqual([0, 900, 1800, 2700, 3600]);
  expect(ticksUpTo(3600, 3)).toEqual([0, 1800, 3600]);
  expect(ticksUpTo(0, 6)).toEqual([0, 10, 20, 30, 40, 50, 60]);
  expect(ticksUpTo(4000 * 86_400, 5).at(-1)).toBeGreaterThanOrEqual(4000 * 86_400);
});

test('a label at the edge stays inside', () => {
  expect([8, 150, 295].map((at) => anchorAt(at, 300))).toEqual(['start', 'middle', 'end']);
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
