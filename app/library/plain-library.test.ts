import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from './library.ts';
import type { Library, LibraryEntry } from './types.ts';

const folder = async (files: Record<string, string>, name = 'books'): Promise<string> => {
  const top = await mkdtemp(join(tmpdir(), 'bulkhead-plain-'));
  onTestFinished(() => rm(top, { recursive: true, force: true }));
  const root = join(top, name);
  await mkdir(root);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), text);
  }
  return root;
};

const open = async (...roots: string[]): Promise<Library> => {
  const library = await openLibrary({ roots, now: () => Date.UTC(2026, 10, 22) });
  onTestFinished(() => library.close());
  return library;
};

const entryOf = (library: Library, id: string): LibraryEntry => {
  const entry = library.get(id);
  if (!entry) throw new Error(`no ${id} among ${library.list().map((one) => one.id)}`);
  return entry;
};

const steps = '# Disk full\n\nRead first.\n\n1. Find the volume\n2. Delete old logs\n';

const mdx = (id: string, body: string, extra = ''): string =>
  [
    ...['---', `id: ${id}`, `title: Title of ${id}`, 'roles: [lead]', '---', ''],
    ...['<Step id="look" role="lead" deadline="5m" onLapse="escalate">', '', body, '', '</Step>'],
    ...['', extra, '', '<Exit id="over" outcome="resolved" />', ''],
  ].join('\n');

test('Markdown of every ending and depth is a runbook, with its prose and steps; the README of a root is not', async () => {
  const root = await folder({
    'README.md': '# About this folder',
    'disk.md': steps,
    'deep/er/net.markdown': '# Net\n\n- [ ] Ping it\n',
    'deep/README.md': '# Deep\n\n1. Restart the thing\n2. Check the thing\n',
    'site.html.md.erb':
      '---\ntitle: Site\n---\n\n<%= partial "x" %>\n\n1. Restart it\n2. Check it\n',
    'own.mdx': mdx('own', 'Look.'),
  });
  const library = await open(root);
  expect(
    library
      .list()
      .map(({ id, file }) => `${id} ${file}`)
      .sort(),
  ).toEqual([
    'deep deep/README.md',
    'deep-er-net deep/er/net.markdown',
    'disk disk.md',
    'own own.mdx',
    'site site.html.md.erb',
  ]);
  const disk = entryOf(library, 'disk');
  expect(disk.plan.nodes.map(({ title }) => title).slice(0, 2)).toEqual([
    'Find the volume',
    'Delete old logs',
  ]);
  expect(disk.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect((await library.html(disk))['@page']).toEqual(['<p>Read first.</p>']);
  expect(disk.imported).toMatchObject({ steps: 2, file: 'disk.md' });
});

const alerts = ['KubePodCrashLooping', 'KubeNodeNotReady', 'KubeJobFailed', 'KubeQuotaExceeded'];

test('a file of many alerts gives a runbook each, with hashes and prose of their own', async () => {
  const text = alerts.map((name) => `## ${name}\n\nAbout ${name}.\n\n1. Restart it\n2. Check it\n`);
  const root = await folder({ 'alerts.md': text.join('\n') });
  const library = await open(root);
  const entries = library.list();
  expect(entries.map(({ plan }) => plan.alerts)).toEqual([...alerts].sort().map((name) => [name]));
  expect(new Set(entries.map(({ hash }) => hash)).size).toBe(4);
  const quota = entryOf(library, 'kube-quota-exceeded');
  expect(JSON.stringify(await library.html(quota))).toContain('About KubeQuotaExceeded.');
  expect(JSON.stringify(await library.html(quota))).not.toContain('About KubeJobFailed.');
  await writeFile(join(root, 'alerts.md'), text.slice(1).join('\n') + text[0]);
  await library.reload();
  expect(entryOf(library, 'kube-quota-exceeded').part).not.toBe(quota.part);
});

test('the same path in two roots gives way under the name of its root, and keeps its id', async () => {
  const [one, two] = [
    await folder({ 'disk.md': steps }, 'Ops'),
    await folder({ 'disk.md': '# Other\n' }, 'Team B'),
  ];
  const library = await open(one, two);
  expect(
    library
      .list()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['disk', 'disk-team-b']);
  await rename(join(one, 'disk.md'), join(one, 'volume.md'));
  await library.reload();
  expect(
    library
      .list()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['disk-team-b', 'volume']);
  await writeFile(join(one, 'disk.mdx'), mdx('volume', 'Named.'));
  await library.reload();
  expect(entryOf(library, 'volume').file).toBe('disk.mdx');
  expect(entryOf(library, 'volume-ops').file).toBe('volume.md');
});

test('a plain file that cannot be read any more keeps its last good revision', async () => {
  const root = await folder({ 'disk.md': steps });
  const library = await open(root);
  const { hash } = entryOf(library, 'disk');
  await writeFile(join(root, 'disk.md'), Buffer.from([0x23, 0xff]));
  await library.reload();
  expect(entryOf(library, 'disk')).toMatchObject({
    hash,
    stale: true,
    findings: [{ code: 'RB107' }],
  });
});

test('links between files lead to the pages of their runbooks, others stay as they are', async () => {
  const root = await folder({
    'a.md': '# A\n\nSee [b](deep/b.md#x), [home](https://example.org/b.md) and [none](c.md).\n',
    'deep/b.md': '# B\n\nBack to [a](../a.md "A > all").\n',
    'm.mdx': mdx('named', 'See [a](./a.md).'),
  });
  const library = await open(root);
  const page = async (id: string) => JSON.stringify(await library.html(entryOf(library, id)));
  expect(await page('a')).toContain('<a href=\\"/runbooks/deep-b\\">b</a>');
  expect(await page('a')).toContain('href=\\"https://example.org/b.md\\"');
  expect(await page('a')).not.toContain('/runbooks/c');
  expect(await page('deep-b')).toContain('<a href=\\"/runbooks/a\\">a</a>');
  expect(await page('named')).toContain('<a href=\\"/runbooks/a\\">a</a>');
  expect(entryOf(library, 'a').linksTo).toEqual(['deep-b']);
  await rm(join(root, 'deep/b.md'));
  await library.reload();
  expect(await page('a')).not.toContain('/runbooks/deep-b');
});

test('a revision counts what it includes, and renders from what it included then', async () => {
  const include = '<Include id="inner" runbook="b" />';
  const root = await folder({ 'a.mdx': mdx('a', 'Outer.', include), 'b.mdx': mdx('b', 'Before.') });
  const library = await open(root);
  const then = { ...entryOf(library, 'a') };
  expect(then.includes).toMatchObject([
    { runbook: 'b', file: 'b.mdx', hash: entryOf(library, 'b').hash },
  ]);
  await writeFile(join(root, 'b.mdx'), mdx('b', 'After.'));
  await library.reload();
  const now = entryOf(library, 'a');
  expect(now.source).toBe(then.source);
  expect(now.hash).not.toBe(then.hash);
  expect((await library.html(then))['inner/look']).toEqual(['<p>Before.</p>']);
  expect((await library.html(now))['inner/look']).toEqual(['<p>After.</p>']);
});

test('everything can be listed before it is proven, and says so', async () => {
  const root = await folder({ 'a.mdx': mdx('a', 'Outer.') });
  const library = await openLibrary({ roots: [root], now: () => 0, proveLater: true });
  onTestFinished(() => library.close());
  let told = 0;
  library.onChange(() => {
    told += 1;
  });
  const [version, before] = [library.version(), entryOf(library, 'a').findings];
  expect(entryOf(library, 'a').proven).toBe(false);
  await library.proven();
  // Whoever remembers an entry knows it by its findings.
  expect(entryOf(library, 'a').findings).not.toBe(before);
  expect(library.version()).toBe(version);
  expect(entryOf(library, 'a').proven).toBe(true);
  expect(entryOf(library, 'a').findings.map(({ code }) => code)).toContain('RB303');
  expect(told).toBe(1);
});

test('a file that a parser fails on keeps nobody from the others', async () => {
  const root = await folder({ 'bad.mdx': '<Step id="a">---\n---\n', 'disk.md': steps });
  const library = await open(root);
  expect(library.list().map(({ id }) => id)).toEqual(['disk']);
  expect(library.broken()).toMatchObject([{ file: 'bad.mdx' }]);
});
