import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { builtPages, root } from './harness/server.ts';

type BrowserFile = { name: string; text: string };

const browserFiles = (): BrowserFile[] => {
  const dir = join(root, 'build', 'client', 'assets');
  // Those of the build before stay for a while, for whoever has a page of it open.
  return readFileSync(join(root, 'build', '.assets'), 'utf8')
    .split('\n')
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') }));
};

let files: BrowserFile[] = [];
beforeAll(async () => {
  await builtPages();
  files = browserFiles();
}, 120_000);

/** Words that only the server's own code and packages carry, also after minifying. */
const ofTheServer = [
  'better-sqlite3',
  'drizzle',
  'xstate',
  'mdx-bundler',
  'BEGIN IMMEDIATE',
  'synchronous = FULL',
  'journal_mode',
  'initialTransition',
  'DATA_DIR',
  'createRequestHandler',
  'renderToPipeableStream',
  'new Function',
  'process.env',
];

test('the browser is sent nothing of the server', () => {
  expect(files.length).toBeGreaterThan(3);
  const found = files.flatMap(({ name, text }) =>
    ofTheServer.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
  expect(files.filter(({ text }) => /["'`]node:[a-z]/.test(text)).map(({ name }) => name)).toEqual(
    [],
  );
});

test('the browser files carry what pages need, so the search above would find a word', () => {
  expect(files.some(({ text }) => text.includes('hydrateRoot'))).toBe(true);
});

test('all browser files together stay under 400 kB gzipped', () => {
  const bytes = files.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThan(400 * 1024);
});
