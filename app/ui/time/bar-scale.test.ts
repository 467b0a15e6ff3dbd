import { expect, test } from 'vitest';
import { barScale } from './bar-scale.ts';

test('the objective stands at nine tenths while everything is within it', () => {
  expect(barScale({ used: 1380, worst: 1860, objective: 3600 })).toEqual({
    used: 34.5,
    worst: 46.5,
    objective: 90,
    over: false,
  });
});

test('a way longer than the objective moves the mark to the left', () => {
  const at = barScale({ used: 3600, worst: 3600, objective: 3600 });
  expect(at).toEqual({ used: 50, worst: 50, objective: 50, over: false });
});

test('without an objective there is no mark', () => {
  expect(barScale({ used: 60 })).toEqual({ used: 100, worst: 0, objective: null, over: false });
});

test('time beyond the objective says so', () => {
  expect(barScale({ used: 4000, objective: 3600 }).over).toBe(true);
});
