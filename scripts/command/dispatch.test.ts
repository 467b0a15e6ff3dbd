import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('an empty database replays clean', async () => {
  const { code, out } = await run('replay', '--all');
  expect([code, out]).toEqual([0, 'No incidents, no log entries folded again; every one agrees.']);
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
