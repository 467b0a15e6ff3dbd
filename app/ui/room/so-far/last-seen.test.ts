import { expect, test } from 'vitest';
import { AWAY_MS, awayFor, readSeen, withSeen } from './last-seen.ts';

test('who was never here is told, who only blinked is not, who slept is', () => {
  expect(awayFor(undefined, 5)).toBe('first');
  expect(awayFor(1000, 1000 + AWAY_MS - 1)).toBe(null);
  expect(awayFor(1000, 1000 + AWAY_MS)).toBe(AWAY_MS);
});

test('what somebody else wrote into the browser is read as nothing', () => {
  for (const text of [null, '', '[1]', 'null', '7', '{"a":"b"}', '{'])
    expect(readSeen(text)).toEqual({});
  expect(readSeen('{"a":7,"b":"x"}')).toEqual({ a: 7 });
});

test('the rooms seen longest ago are forgotten', () => {
  let seen = {};
  for (let i = 0; i < 100; i++) seen = withSeen(seen, `room-${i}`, i);
  expect(Object.keys(seen)).toHaveLength(60);
  expect(seen).toHaveProperty('room-99');
  expect(seen).not.toHaveProperty('room-39');
});
