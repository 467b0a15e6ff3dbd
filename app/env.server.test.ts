import { delimiter, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from './env.server.ts';

test('without settings it listens on this machine only, at 3000', () => {
  expect(readEnv({})).toEqual({
    ok: true,
    env: {
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      runbookDirs: [resolve('runbooks')],
    },
  });
});

test('an empty value counts as not given', () => {
  expect(readEnv({ PORT: '', HOST: '', PUBLIC_URL: '' })).toEqual(readEnv({}));
});

test('several runbook folders are separated as in PATH', () => {
  const read = readEnv({ RUNBOOKS_DIR: ['/a', '/b'].join(delimiter) });
  expect(read.ok && read.env.runbookDirs).toEqual([resolve('/a'), resolve('/b')]);
});

test('a public address is kept as its origin', () => {
  const read = readEnv({ PUBLIC_URL: 'https://Bulkhead.example.org/' });
  expect(read.ok && read.env.publicUrl).toBe('https://bulkhead.example.org');
});

test.each([
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3.5'],
  ['PORT', ' '],
  ['HOST', 'a b'],
  ['HOST', 'http://x'],
  ['DATA_DIR', '  '],
  ['PUBLIC_URL', 'bulkhead.example.org'],
  ['PUBLIC_URL', 'ftp://example.org'],
  ['PUBLIC_URL', 'https://example.org/under/a/path'],
])('%s=%s is named as wrong', (name, value) => {
  expect(readEnv({ [name]: value })).toEqual({ ok: false, wrong: [{ name, value }] });
});

test('all wrong settings are named at once', () => {
  const read = readEnv({ PORT: 'x', PUBLIC_URL: 'y' });
  expect(!read.ok && read.wrong.map(({ name }) => name)).toEqual(['PORT', 'PUBLIC_URL']);
});
