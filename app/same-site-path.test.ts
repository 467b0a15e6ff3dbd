import { expect, test } from 'vitest';
import { sameSitePath } from './same-site-path.ts';

test('a path of this site is kept with its query', () => {
  expect(sameSitePath('/incidents/inc_1?tab=2#x')).toBe('/incidents/inc_1?tab=2');
});

test('anything that could leave the site answers home', () => {
  for (const wanted of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'incidents',
    '',
    null,
    undefined,
  ]) {
    expect(sameSitePath(wanted), String(wanted)).toBe('/');
  }
});

test('signing in does not lead back to signing in or out', () => {
  expect(sameSitePath('/sign-in')).toBe('/');
  expect(sameSitePath('/sign-in/token')).toBe('/');
  expect(sameSitePath('/sign-out')).toBe('/');
  expect(sameSitePath('/sign-incidents')).toBe('/sign-incidents');
});
