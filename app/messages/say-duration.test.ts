import { expect, test } from 'vitest';
import { durationParts } from './say-duration.ts';

test('a length of time is worded in the unit a person would use', () => {
  expect(durationParts(0)).toEqual({ key: 'seconds', count: 0 });
  expect(durationParts(45)).toEqual({ key: 'seconds', count: 45 });
  expect(durationParts(60)).toEqual({ key: 'minutes', count: 1 });
  expect(durationParts(54 * 60)).toEqual({ key: 'minutes', count: 54 });
  expect(durationParts(90 * 60)).toEqual({ key: 'minutes', count: 90 });
  expect(durationParts(91 * 60)).toEqual({ key: 'hoursMinutes', count: 1, rest: 31 });
  expect(durationParts(4 * 3600)).toEqual({ key: 'hours', count: 4 });
  expect(durationParts(2 * 86_400)).toEqual({ key: 'days', count: 2 });
  expect(durationParts(2 * 86_400 + 4 * 3600)).toEqual({ key: 'daysHours', count: 2, rest: 4 });
});

test('rounding never shows sixty of a smaller unit', () => {
  expect(durationParts(59.7)).toEqual({ key: 'minutes', count: 1 });
  expect(durationParts(2 * 3600 - 10)).toEqual({ key: 'hours', count: 2 });
});
