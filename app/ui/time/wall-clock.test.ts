import { expect, test } from 'vitest';
import { wallClock } from './wall-clock.ts';

const at = Date.UTC(2026, 10, 22, 23, 12);

test('a time is told in the zone of the reader, with UTC beside it', () => {
  expect(wallClock(at, 'Europe/Rome')).toEqual({ time: '00:12', day: 'Mon 23 Nov', utc: '23:12' });
});

test('in UTC there is nothing to stand beside', () => {
  expect(wallClock(at, 'UTC')).toEqual({ time: '23:12', day: 'Sun 22 Nov', utc: null });
});
