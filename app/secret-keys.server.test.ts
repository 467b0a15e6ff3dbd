import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyFile, openKeys } from './secret-keys.server.ts';
import { sealWith } from './secrets.server.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bulkhead-keys-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const opened = (keys?: string[]) => {
  const outcome = openKeys({ dataDir, ...(keys ? { keys } : {}) });
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
};

test('the first start makes a key that nobody else may read, the next ones read it', () => {
  const [first] = opened().all();
  expect(statSync(keyFile(dataDir)).mode & 0o777).toBe(0o600);
  expect(first).toHaveLength(32);
  expect(opened().all()).toEqual([first]);
});

test('a key file that a full disk left empty is made anew, one that somebody spoiled is not', () => {
  const file = keyFile(dataDir);
  writeFileSync(file, '');
  expect(openKeys({ dataDir })).toMatchObject({ ok: false, rejection: { code: 'key-file' } });
  const before = new Date(Date.now() - 60_000);
  utimesSync(file, before, before);
  expect(opened().all()).toHaveLength(1);
  writeFileSync(file, 'no key');
  utimesSync(file, before, before);
  expect(openKeys({ dataDir })).toMatchObject({ ok: false, rejection: { code: 'key-file' } });
});

test('a key that is given is taken as it is, and no file is made', () => {
  const given = Buffer.alloc(32, 3);
  const keys = opened([given.toString('base64'), Buffer.alloc(32, 4).toString('base64url')]);
  expect(keys.all()).toEqual([given, Buffer.alloc(32, 4)]);
  expect(keys.renew()).toBe(false);
  expect(() => statSync(keyFile(dataDir))).toThrow();
});

test('a process that runs seals with the key that another one made meanwhile', () => {
  const running = opened();
  const secrets = sealWith(running.all);
  const before = secrets.seal('n', 'a');
  opened().renew();
  const after = secrets.seal('n', 'a');
  expect(after.keyId).not.toBe(before.keyId);
  expect([secrets.open('n', before), secrets.open('n', after)]).toEqual(['a', 'a']);
  expect(statSync(keyFile(dataDir)).mode & 0o777).toBe(0o600);
});

test('the key before the newest stays, older ones as long as something needs them', () => {
  const keys = opened();
  const [oldest] = keys.all();
  keys.renew();
  keys.renew();
  keys.forget((key) => oldest?.equals(key) ?? false);
  expect(keys.all()).toHaveLength(3);
  keys.forget(() => false);
  expect(keys.all()).toHaveLength(2);
  expect(readFileSync(keyFile(dataDir), 'utf8').trim().split('\n')).toHaveLength(2);
});

test.each(['', 'hunter2\n', `${Buffer.alloc(31).toString('base64')}\n`])(
  'a key file that holds no keys is named',
  (text) => {
    writeFileSync(keyFile(dataDir), text);
    expect(openKeys({ dataDir })).toMatchObject({
      ok: false,
      rejection: { code: 'key-file', params: { file: keyFile(dataDir) } },
    });
  },
);
