import { expect, test } from 'vitest';
import { endSession, rememberPath, startSession } from './session-cookie.ts';

test('a session cannot be read by scripts and ends when it expires', () => {
  expect(startSession('a b', 90_000, 30_000, 'http://localhost:3000')).toBe(
    'bh_session=a%20b; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
  );
});

test('over https the cookie never travels in the clear', () => {
  expect(startSession('s', 90_000, 30_000, 'https://bulkhead.example')).toMatch(
    /^__Host-bh_session=s; Path=\/; .*; Secure$/,
  );
  expect(rememberPath('/a', 'https://bulkhead.example')).toContain('; Secure');
});

test('signing out removes the cookie', () => {
  expect(endSession('http://localhost:3000')).toContain('bh_session=; Path=/; Max-Age=0');
});
