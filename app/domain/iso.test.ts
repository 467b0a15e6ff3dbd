import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoOf } from './iso.ts';

test('an instant is written as the platform writes it, without its milliseconds', () => {
  const last = Date.UTC(9999, 11, 31, 23, 59, 59);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: last }), (at) => {
      expect(isoOf(at)).toBe(`${new Date(at).toISOString().slice(0, 19)}Z`);
    }),
  );
  expect(isoOf(Date.UTC(2028, 1, 29, 23, 59, 59))).toBe('2028-02-29T23:59:59Z');
});
