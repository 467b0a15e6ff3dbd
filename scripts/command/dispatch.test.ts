import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../app/parts.server.ts';
import { keyId, sealWith } from '../../app/secrets.server.ts';
import { dispatch } from './dispatch.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bulkhead-command-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const settings = { DATA_DIR: dir, PUBLIC_URL: 'https://b.example' };
  const code = await dispatch(args, settings, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

test('a token is printed alone, so that a script can take it', async () => {
  const { code, out, err } = await run('token', 'create', 'status', 'board');
  expect(code).toBe(0);
  expect(out).toMatch(/^\S{20,}$/);
  expect(err).toContain('status board');
});

test('a person is added once, and later gets new links by name', async () => {
  const added = await run('person', 'add', 'Marta');
  expect(added.out).toMatch(/^https:\/\/b\.example\/sign-in\/\S{20,}$/);
  const again = await run('person', 'add', 'Marta');
  expect([again.code, again.out]).toEqual([1, '']);
  const link = await run('person', 'link', 'Marta');
  expect(link.code).toBe(0);
  expect(link.out).not.toBe(added.out);
});

test('nobody of that name is named', async () => {
  const { code, err } = await run('person', 'link', 'Nobody');
  expect(code).toBe(1);
  expect(err).toContain('"Nobody"');
});

test('an empty database has no broken chain, and an incident that is not there is named', async () => {
  const all = await run('verify');
  expect(all.code).toBe(0);
  expect(all.out).toContain('every chain holds');
  const one = await run('verify', '12');
  expect(one.code).toBe(2);
  expect(one.err).toContain('12');
});

test('an empty database replays clean', async () => {
  const { code, out } = await run('replay', '--all');
  expect([code, out]).toEqual([
    0,
    'No incidents, no log entries folded again; every one agrees.\nNo audit entries followed; the chain holds.',
  ]);
});

test.each([
  ['nix'],
  ['token'],
  ['token', 'create'],
  ['token', 'create', ' '],
  ['token', 'make', 'x'],
  ['person', 'add', 'x', '--admin'],
  ['person', 'link', 'x', '--administrator'],
  ['replay'],
  ['replay', '--some'],
])('%s %s %s is asked wrongly and says how it is asked', async (...args) => {
  const { code, out, err } = await run(...args.filter((word) => word !== undefined));
  expect([code, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});

test('help is help', async () => {
  for (const words of [[], ['help'], ['--help']]) {
    const { code, out } = await run(...words);
    expect(code).toBe(0);
    expect(out).toContain('token create NAME');
  }
});

test('a rotation seals every secret under a new key, and names one that is lost', async () => {
  await run('person', 'add', 'Marta');
  const seal = (by: Buffer) => sealWith(() => [by]).seal('oidc', 'hunter2');
  const rows = async () => {
    const store = await openDatabase(dir);
    if (!store.ok) throw new Error(store.rejection.code);
    return store.value;
  };
  const put = async (kept: { sealed: string; keyId: string }) => {
    const store = await rows();
    const row = { name: 'oidc', ...kept, changedAt: 1, changedBy: 'Marta' };
    await store.transact((tx) => tx.putSecret(row));
    await store.close();
  };
  const key = () =>
    Buffer.from(readFileSync(join(dir, 'key'), 'utf8').split('\n')[0] ?? '', 'base64');
  const old = key();
  await put(seal(old));
  const rotated = await run('secrets', 'rotate');
  expect([rotated.code, rotated.err]).toEqual([0, '']);
  expect(rotated.out).toContain('1 secret');
  expect(key()).not.toEqual(old);
  const store = await rows();
  const kept = await store.read.secret('oidc');
  const [told] = await store.read.auditPage({ types: ['secret.rotated'] }, 10);
  expect(JSON.parse(told?.text ?? '')).toMatchObject({
    event: { count: 1, key: keyId(key()) },
    by: { type: 'operator' },
  });
  await store.close();
  expect(kept && sealWith(() => [key()]).open('oidc', kept)).toBe('hunter2');

  await put(seal(Buffer.alloc(32, 9)));
  expect(await run('secrets', 'rotate')).toMatchObject({ code: 1, out: '' });
});
