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
      trustProxy: [],
      outgoingAllow: [],
      maxConnections: 512,
      requestSeconds: 30,
    },
  });
});

test('an empty value counts as not given', () => {
  expect(readEnv({ PORT: '', HOST: '', PUBLIC_URL: '' })).toEqual(readEnv({}));
});

test('networks are addresses and ranges, separated by commas', () => {
  const read = readEnv({ TRUST_PROXY: '10.0.0.1, 192.168.0.0/16,::1', OUTGOING_ALLOW: 'fd00::/8' });
  expect(read).toMatchObject({
    env: { trustProxy: ['10.0.0.1', '192.168.0.0/16', '::1'], outgoingAllow: ['fd00::/8'] },
  });
});

test('a key that is wrong is named, and not shown', () => {
  expect(readEnv({ BULKHEAD_KEY: 'hunter2' })).toEqual({
    ok: false,
    wrong: [{ name: 'BULKHEAD_KEY', value: '' }],
  });
  const key = Buffer.alloc(32, 7).toString('base64');
  expect(readEnv({ BULKHEAD_KEY: key })).toMatchObject({ env: { keys: [key] } });
});

test('a provider takes three settings, and its groups mean roles', () => {
  const OIDC_ISSUER = 'https://login.example.org';
  const set = { OIDC_ISSUER, OIDC_CLIENT_ID: 'bulkhead', OIDC_CLIENT_SECRET: 'hush' };
  const read = readEnv({ ...set, OIDC_ROLE_MAP: 'sre=responder' });
  expect(read.ok && read.env.oidc).toEqual({
    issuer: OIDC_ISSUER,
    clientId: 'bulkhead',
    clientSecret: 'hush',
    rolesClaim: 'groups',
    roleMap: [{ claim: 'sre', role: 'responder' }],
  });
  const wrong = readEnv({ OIDC_ISSUER });
  expect(!wrong.ok && wrong.wrong.map(({ name }) => name)).toEqual([
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
  ]);
  for (const issuer of ['http://login.example.org', 'login.example.org', 'https://x.example/?a=b'])
    expect(readEnv({ ...set, OIDC_ISSUER: issuer })).toMatchObject({
      wrong: [{ name: 'OIDC_ISSUER', value: issuer }],
    });
  expect(readEnv({ ...set, OIDC_ROLE_MAP: 'sre=captain' }).ok).toBe(false);
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
  ['MAX_CONNECTIONS', '0'],
  ['REQUEST_SECONDS', '601'],
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
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['OUTGOING_ALLOW', '10'],
  ['OUTGOING_ALLOW', 'intranet.example'],
  ['PUBLIC_URL', 'https://example.org/under/a/path'],
])('%s=%s is named as wrong', (name, value) => {
  expect(readEnv({ [name]: value })).toEqual({ ok: false, wrong: [{ name, value }] });
});

test('all wrong settings are named at once', () => {
  const read = readEnv({ PORT: 'x', PUBLIC_URL: 'y' });
  expect(!read.ok && read.wrong.map(({ name }) => name)).toEqual(['PORT', 'PUBLIC_URL']);
});

test('runbook folders that name none are wrong, and spaces around a name do not count', () => {
  for (const value of [delimiter, ` ${delimiter} `, '  '])
    expect(readEnv({ RUNBOOKS_DIR: value })).toEqual({
      ok: false,
      wrong: [{ name: 'RUNBOOKS_DIR', value }],
    });
  expect(readEnv({ RUNBOOKS_DIR: ` a ${delimiter}b` })).toMatchObject({
    env: { runbookDirs: [resolve('a'), resolve('b')] },
  });
});
