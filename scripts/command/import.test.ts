import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRunbook } from '../../app/library/parse.ts';
import { importRunbooks } from './import.ts';

const page = '# Disk full\n\n1. Look at it:\n\n```\n$ df -h <mount>\n```\n\n2. Delete old logs\n';

const folder = (files: Record<string, string>): string => {
  const dir = mkdtempSync(join(tmpdir(), 'import-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
};

const run = async (...args: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await importRunbooks(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

test('one file is printed as MDX that compiles', async () => {
  const dir = folder({ 'disk.md': page });
  const { code, out } = await run(join(dir, 'disk.md'));
  expect(code).toBe(0);
  expect(parseRunbook(out, 'disk.mdx').plan?.inputs.map((input) => input.name)).toEqual(['mount']);
});

test('a folder is written file by file, and nothing that exists is overwritten', async () => {
  const dir = folder({
    'a/disk.md': page,
    'b/disk.md.erb': page,
    '.git/x.md': page,
    'notes.txt': 'no',
  });
  const out = join(dir, 'out');
  expect((await run(dir, '--out', out)).code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['a-disk.mdx', 'b-disk.mdx']);
  writeFileSync(join(out, 'a-disk.mdx'), 'mine');
  const again = await run(dir, '--out', out);
  expect([again.code, readFileSync(join(out, 'a-disk.mdx'), 'utf8')]).toEqual([1, 'mine']);
  expect(again.err).toContain('a-disk.mdx');
});

test('files whose names would give one id are all written', async () => {
  const dir = folder({ 'disk-full.md': page, 'DiskFull.md': page, 'disk/full.md': page });
  const out = join(dir, 'out');
  expect(await run(dir, '--out', out)).toMatchObject({ code: 0, err: '' });
  const names = readdirSync(out).sort();
  expect(names).toEqual(['disk-full-2.mdx', 'disk-full-3.mdx', 'disk-full.mdx']);
  for (const name of names)
    expect(parseRunbook(readFileSync(join(out, name), 'utf8'), name).plan?.id).toBe(
      name.replace('.mdx', ''),
    );
});

test('the report says what was guessed by file and in sum', async () => {
  const dir = folder({ 'disk.md': page, 'about.md': '# About\n\nWords.\n' });
  const { code, out } = await run(dir, '--report');
  expect(code).toBe(0);
  expect(out).toContain('guessed: ordered lists 1, lists joined 1');
  expect(out).toContain(
    '2 files, 2 runbooks, 2 steps, 0 checks, 1 command, 1 input, 0 hints, 1 file with context only, no block lost.',
  );
  const json = JSON.parse((await run(dir, '--report', '--format', 'json')).out);
  expect(json.sum).toMatchObject({ files: 2, steps: 2, lost: 0 });
});

test.each([
  [[], 2, 'Name a file'],
  [['x', '--force'], 2, '--force'],
  [['nowhere.md'], 1, 'nowhere.md cannot be read (ENOENT)'],
])('%j is answered with what to do', async (args, code, words) => {
  const answer = await run(...args);
  expect(answer.code).toBe(code);
  expect(answer.err).toContain(words);
});
