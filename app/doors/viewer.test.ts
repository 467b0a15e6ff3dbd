import { expect, test } from 'vitest';
import { cookieValue } from '../cookie-value.ts';
import { bearerToken } from './viewer.ts';

test('one cookie is found among others', () => {
  expect(cookieValue('a=1; bh_session=x%20y; b=2', 'bh_session')).toBe('x y');
  expect(cookieValue('xbh_session=1', 'bh_session')).toBeUndefined();
  expect(cookieValue(undefined, 'bh_session')).toBeUndefined();
});

test('a cookie that is badly encoded counts as none', () => {
  expect(cookieValue('bh_session=%E0%A4%A', 'bh_session')).toBeUndefined();
});

test('a bearer token is taken whatever the case of the word', () => {
  expect(bearerToken('Bearer bh_abc-123')).toBe('bh_abc-123');
  expect(bearerToken('bearer  x')).toBe('x');
  expect(bearerToken('Basic x')).toBeUndefined();
  expect(bearerToken('Bearer a b')).toBeUndefined();
  expect(bearerToken(undefined)).toBeUndefined();
});
