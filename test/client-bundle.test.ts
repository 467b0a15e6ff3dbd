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
});

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

type Part = { module: string; imports?: string[]; parentId?: string };
type Manifest = { entry: Part; routes: Record<string, Part> };

/** What a browser fetches before a page lives: its own code, that of the pages around it, the entry. */
const sentFor = ({ entry, routes }: Manifest, id: string): Set<string> => {
  const parts = [entry];
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId)
    parts.push(routes[at] as Part);
  return new Set(parts.flatMap(({ module, imports = [] }) => [module, ...imports]));
};

test('no page asks for more than 230 kB of gzipped script before it lives', () => {
  const manifest = files.find(({ name }) => name.startsWith('manifest-'))?.text ?? '';
  const read: Manifest = JSON.parse(manifest.slice(manifest.indexOf('{'), -1));
  const bytes = new Map<string, number>(
    files.map(({ name, text }) => [`/assets/${name}`, gzipSync(text).length] as const),
  );
  const heavy = Object.keys(read.routes)
    .map((id) => {
      const sent = [...sentFor(read, id)];
      return [id, sent.reduce((sum, path) => sum + (bytes.get(path) ?? Number.NaN), 0)] as const;
    })
    .filter(([, sum]) => !(sum < 230 * 1024));
  expect(Object.keys(read.routes).length).toBeGreaterThan(30);
  expect(heavy).toEqual([]);
});
