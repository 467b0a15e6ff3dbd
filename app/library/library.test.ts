import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type LibraryOptions, openLibrary } from './library.ts';
import type { Library } from './types.ts';

const runbook = (id: string, { body = '', extra = '' } = {}): string =>
  [
    ...['---', `id: ${id}`, `title: Title of ${id}`, 'roles: [lead]', '---', ''],
    ...[
      `<Step id="look" role="lead" deadline="5m" onLapse="escalate">`,
      '',
      body,
      '',
      '</Step>',
      '',
      extra,
      '',
    ],
    ...['<Exit id="over" outcome="resolved" />', ''],
  ].join('\n');

const broken = '---\nid: a\n---\n\nimport x from "y"\n';

const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
});

const folder = async (files: Record<string, string>): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'bulkhead-library-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
};

const open = async (root: string, options: Partial<LibraryOptions> = {}): Promise<Library> => {
  const library = await openLibrary({ roots: [root], now: () => 0, ...options });
  opened.push(library);
  return library;
};

const codes = (findings: { code: string }[] = []): string[] => findings.map(({ code }) => code);
const ids = (library: Library): string[] => library.list().map(({ id }) => id);

test('runbooks are found in all folders, but not in hidden ones or in packages', async () => {
  const files = {
    'b.mdx': runbook('b'),
    'deep/er/a.mdx': runbook('a'),
    'README.md': '# Of the folder',
    'notes.txt': 'x',
  };
  const root = await folder({
    ...files,
    '.git/c.mdx': runbook('c'),
    'node_modules/d/d.mdx': runbook('d'),
  });
  const library = await open(root);
  expect(library.list().map(({ id, file }) => `${id} ${file}`)).toEqual([
    'a deep/er/a.mdx',
    'b b.mdx',
  ]);
  expect(library.get('a')?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(library.get('nothing')).toBeNull();
});

test('links out of the root are not followed, those that stay inside are', async () => {
  const outside = await folder({ 'secret.mdx': runbook('secret') });
  const root = await folder({ '..data-1/a.mdx': runbook('a') });
  await symlink(outside, join(root, 'folder'));
  await symlink(join(outside, 'secret.mdx'), join(root, 'secret.mdx'));
  await symlink(join(root, '..data-1', 'a.mdx'), join(root, 'a.mdx'));
  await symlink(join(root, 'gone'), join(root, 'gone.mdx'));
  await symlink(root, join(root, 'loop'));
  const library = await open(root);
  expect(ids(library)).toEqual(['a']);
  expect(library.broken()).toEqual([]);
});

test('a file that breaks keeps its last good revision and says what is wrong now', async () => {
  const root = await folder({ 'a.mdx': runbook('a') });
  const library = await open(root);
  const good = library.get('a');
  await writeFile(join(root, 'a.mdx'), broken);
  await library.reload();
  expect(library.get('a')).toMatchObject({ stale: true, hash: good?.hash, source: good?.source });
  expect(codes(library.get('a')?.findings)).toContain('RB120');
  await writeFile(join(root, 'a.mdx'), runbook('a', { body: 'Again.' }));
  await library.reload();
  expect(library.get('a')?.stale).toBe(false);
  expect(library.get('a')?.hash).not.toBe(good?.hash);
  await rm(join(root, 'a.mdx'));
  await library.reload();
  expect(library.get('a')).toBeNull();
});

test('a file that never compiled is broken, and the others are not kept from anybody', async () => {
  const root = await folder({ 'a.mdx': broken, 'b.mdx': runbook('b') });
  await writeFile(join(root, 'c.mdx'), Buffer.from([0x2d, 0xff, 0xfe]));
  const library = await open(root);
  expect(ids(library)).toEqual(['b']);
  expect(library.broken().map(({ file, findings }) => `${file} ${codes(findings)[0]}`)).toEqual([
    ...['a.mdx RB157', 'c.mdx RB107'],
  ]);
});

test('two files with one id name each other, and the one that was first still runs', async () => {
  const root = await folder({ 'b.mdx': runbook('same') });
  const library = await open(root);
  await writeFile(join(root, 'a.mdx'), runbook('same'));
  await library.reload();
  const kept = library.get('same');
  expect(kept?.file).toBe('b.mdx');
  expect(kept?.findings).toContainEqual({
    ...{ code: 'RB108', severity: 'error', file: 'b.mdx', at: { line: 2, column: 1 } },
    params: { id: 'same', other: 'a.mdx' },
  });
  expect(library.broken()).toMatchObject([
    { file: 'a.mdx', findings: [{ code: 'RB108', params: { other: 'b.mdx' } }] },
  ]);
});

test('includes are filled in, checked against one another, and their prose comes along', async () => {
  const include = '<Include id="inner" runbook="b" />';
  const root = await folder({
    'a.mdx': runbook('a', { body: 'Outer.', extra: include }),
    'b.mdx': runbook('b', { body: 'Inner.' }),
  });
  const library = await open(root);
  const entry = library.get('a');
  expect(entry?.plan.nodes[1]).toMatchObject({ type: 'include', plan: { start: 'inner/look' } });
  expect(await library.html(entry as NonNullable<typeof entry>)).toEqual({
    ...{ look: ['<p>Outer.</p>'], 'inner/look': ['<p>Inner.</p>'] },
  });
  await rename(join(root, 'b.mdx'), join(root, 'b.txt'));
  await library.reload();
  expect(codes(library.get('a')?.findings)).toContain('RB209');
});

test('the cases beside a runbook are walked, and a fault in their file is told', async () => {
  const cases = [
    ...['schema: 1', 'runbook: a', 'cases:', '  - name: straight', '    events:'],
    ...['      - { at: 1m, complete: look }', '    expect: { exit: over, within: 2m }', ''],
  ].join('\n');
  const root = await folder({ 'a.mdx': runbook('a'), 'a.cases.yml': cases });
  const library = await open(root);
  expect(library.get('a')?.cases?.results).toMatchObject([{ name: 'straight', passed: true }]);
  await writeFile(join(root, 'a.cases.yml'), cases.replace('exit: over', 'exit: elsewhere'));
  await library.reload();
  expect(library.get('a')?.cases?.results).toMatchObject([{ passed: false }]);
  expect(codes(library.get('a')?.findings)).toContain('RB301');
  await writeFile(join(root, 'a.cases.yml'), 'schema: "1');
  await library.reload();
  expect(library.get('a')?.findings).toContainEqual(
    expect.objectContaining({ code: 'RB306', file: 'a.cases.yml', at: { line: 1, column: 9 } }),
  );
});

test('a watched folder is read again by itself', async () => {
  const root = await folder({ 'a.mdx': runbook('a') });
  const library = await open(root, { watch: true });
  await writeFile(join(root, 'b.mdx'), runbook('b'));
  await vi.waitFor(() => expect(ids(library)).toEqual(['a', 'b']), {
    timeout: 60_000,
    interval: 20,
  });
});
