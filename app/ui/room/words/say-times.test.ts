import { expect, test } from 'vitest';
import { sayTimes } from './say-times.ts';

const say = (at: number) => `t${at}`;

test('instants among the facts become times, other numbers stay', () => {
  expect(sayTimes({ at: 1, dueAt: 2, since: 3, late: 4, name: 'at' }, say)).toEqual({
    at: 't1',
    dueAt: 't2',
    since: 't3',
    late: 4,
    name: 'at',
  });
});
