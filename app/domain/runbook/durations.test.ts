import { expect, test } from 'vitest';
import { readDate, readDuration, readInterval } from './durations.ts';

test('times are read in seconds', () => {
  expect(['90s', '15m', '4h', '2d', '1h30m', ' 5m '].map(readDuration)).toEqual([
    90, 900, 14_400, 172_800, 5_400, 300,
  ]);
});

test('what is not a time is no time', () => {
  for (const text of [
    '',
    '5',
    '5 m',
    '-5m',
    '1.5h',
    '0s',
    '5M',
    '30m1h',
    '9999999d',
    'PT5M',
    '٥m',
  ]) {
    expect(readDuration(text), text).toBeNull();
  }
});

test('review intervals come out as ISO 8601, whatever they were written as', () => {
  expect(['P3M', 'P1Y6M', '90d', '6 months', '1 year', '2 Weeks'].map(readInterval)).toEqual([
    ...['P3M', 'P1Y6M', 'P90D', 'P6M', 'P1Y', 'P2W'],
  ]);
  for (const text of ['P', 'P0D', 'PT5M', 'soon', '0 months', '']) {
    expect(readInterval(text), text).toBeNull();
  }
});

test('only days that exist are dates', () => {
  expect(readDate('2024-02-29T10:00:00Z')).toBe('2024-02-29');
  for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-1-1', 'x']) {
    expect(readDate(text), text).toBeNull();
  }
});
