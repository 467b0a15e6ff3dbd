import { expect, test } from 'vitest';
import { sayTimes } from './say-times.ts';

const say = (at: number) => `t${at}`;

test('instants among the facts become times, other numbers stay', () => {
  expect(
    sayTimes({ at: 1, dueAt: 2, since: '1970-01-01T00:00:03Z', late: 4, name: 'at' }, say),
  ).toEqual({
    at: 't1',
    dueAt: 't2',
    since: 't3000',
    late: 4,
    name: 'at',
  });
});
