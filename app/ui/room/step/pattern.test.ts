import { expect, test } from 'vitest';
import { looksLike } from './pattern.ts';

test('the whole value must match', () => {
  expect(looksLike('[0-9]+', '108')).toBe(true);
  expect(looksLike('[0-9]+', 'about 108')).toBe(false);
  expect(looksLike('^a|b$', 'ab')).toBe(false);
});

test('a pattern that cannot be read lets everything through', () => {
  expect(looksLike('(', 'x')).toBe(true);
});
