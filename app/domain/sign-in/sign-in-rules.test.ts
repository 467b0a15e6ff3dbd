import { expect, test } from 'vitest';
import { mayBePassword } from './password-rules.ts';
import { grantsOfClaim, readRoleMap } from './role-map.ts';
import { plainCode, sealedCode } from './sealed-code.ts';

const known = (password: string) => password === 'passwordpassword';
const code = (password: string, own: string[] = []) => {
  const outcome = mayBePassword(password, known, own);
  return outcome.ok ? 'taken' : outcome.rejection.code;
};

test('a password is long and not known, and nothing else is asked of it', () => {
  expect(code('kitchen drawer')).toBe('taken');
  expect(code('⚓⚓⚓⚓⛵🌊🐟🐡🐠🦈🐙🪼')).toBe('taken');
  expect(code('elevenchars')).toBe('password-too-short');
  expect(code('abcd'.repeat(32))).toBe('taken');
  expect(code(`${'abcd'.repeat(32)}x`)).toBe('password-too-long');
  expect(code('Password Password')).toBe('password-common');
  expect(code('aaaaaaaaaaaaaaaaaa')).toBe('password-common');
  expect(code('Marta.Bianchi@example.org', ['marta.bianchi@example.org'])).toBe('password-own');
});

test('groups of a provider mean roles, and what is not of that form is refused', () => {
  const map = readRoleMap('sre=responder, cn=ops,dc=x=viewer');
  expect(map).toBe(null);
  const right = readRoleMap('sre=responder, admins = administrator') ?? [];
  expect(grantsOfClaim(['sre', 'admins', 'sre', 4], right)).toEqual([
    { role: 'responder', team: null },
    { role: 'administrator', team: null },
  ]);
  expect(grantsOfClaim('admins', right)).toEqual([{ role: 'administrator', team: null }]);
  for (const nothing of [undefined, null, {}, 7, ['other'], { admins: true }])
    expect(grantsOfClaim(nothing, right)).toEqual([]);
  for (const wrong of ['sre', 'sre=captain', '=viewer', 'sre=commander'])
    expect(readRoleMap(wrong)).toBe(null);
});

test('a sealed code reads the same however it is typed', () => {
  const printed = sealedCode('00ff10a1b2c3d4e5f60718293a4b5c6d7e8f9001a2b3c4d5e6');
  expect(printed).toMatch(/^[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){4}$/);
  expect(plainCode(` ${printed.toUpperCase().replaceAll('-', ' ')}\n`)).toBe(plainCode(printed));
  expect(plainCode('OIL')).toBe('011');
  expect(plainCode('x'.repeat(10_000)).length).toBe(80);
});
