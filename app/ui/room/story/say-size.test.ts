import { expect, test } from 'vitest';
import { sizeParts } from './say-size.ts';

test.each([
  [0, '0', 'b'],
  [1023, '1023', 'b'],
  [1024, '1', 'k'],
  [200_000, '195', 'k'],
  [10 * 1024 * 1024, '10.0', 'm'],
])('%d bytes are %s %s', (bytes, size, unit) => {
  expect(sizeParts(bytes)).toEqual({ size, unit });
});
