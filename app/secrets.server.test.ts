import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyId, sealWith } from './secrets.server.ts';

const old = randomBytes(32);
const fresh = randomBytes(32);
const one = sealWith(() => [old]);

test('any text comes back under its own name and key, and only there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const kept = one.seal('oidc', text);
      expect(one.open('oidc', kept)).toBe(text);
      expect(one.open('other', kept)).toBeNull();
      expect(sealWith(() => [fresh]).open('oidc', kept)).toBeNull();
      expect(sealWith(() => [fresh]).open('oidc', { ...kept, keyId: keyId(fresh) })).toBeNull();
    }),
  );
});

test('the same text never looks the same, and is not to be seen in what is kept', () => {
  const [a, b] = [one.seal('n', 'hunter2'), one.seal('n', 'hunter2')];
  expect(a.sealed).not.toBe(b.sealed);
  expect(Buffer.from(a.sealed, 'base64url').includes('hunter2')).toBe(false);
});

test('a bit that was changed anywhere opens nothing', () => {
  const kept = one.seal('n', 'hunter2');
  const bytes = Buffer.from(kept.sealed, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8((changed.at(at) ?? 0) ^ 1, at);
    expect(one.open('n', { ...kept, sealed: changed.toString('base64url') })).toBeNull();
  }
  for (const sealed of ['', 'x', bytes.subarray(0, 12).toString('base64url')])
    expect(one.open('n', { ...kept, sealed })).toBeNull();
});

test('after a new key came, the old one still opens and the new one seals', () => {
  const kept = one.seal('n', 'a');
  const both = sealWith(() => [fresh, old]);
  expect(both.open('n', kept)).toBe('a');
  expect(both.seal('n', 'a').keyId).toBe(keyId(fresh));
});

test('a fingerprint is taken with the key that is the newest now', () => {
  let keys = [old];
  const secrets = sealWith(() => keys);
  expect(secrets.fingerprint('1234')).toBe(one.fingerprint('1234'));
  keys = [fresh, old];
  expect(secrets.fingerprint('1234')).toBe(sealWith(() => [fresh]).fingerprint('1234'));
});

test('a fingerprint needs the key', () => {
  expect(one.fingerprint('1234')).toBe(one.fingerprint('1234'));
  expect(one.fingerprint('1234')).not.toBe(sealWith(() => [fresh]).fingerprint('1234'));
});
