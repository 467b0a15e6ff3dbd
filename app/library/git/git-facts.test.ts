import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileAtCommit, gitFacts } from './git-facts.ts';

const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'bulkhead-git-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
};

const repository = async () => {
  const root = await folder();
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', root, '-c', 'user.name=Ada B', '-c', 'user.email=a@b.example', ...args],
      {
        env: { ...process.env, GIT_AUTHOR_DATE: '2026-03-01T10:00:00Z' },
      },
    );
  git('init', '-q');
  return { root, git };
};

test('a file tells its commits newest first, also under the name it had before', async () => {
  const { root, git } = await repository();
  await mkdir(join(root, 'run books'));
  const [old, young] = [join(root, 'run books', 'a.md'), join(root, 'run books', 'ü.md')];
  await writeFile(old, 'one\ntwo\nthree\n');
  git('add', '.');
  git('commit', '-qm', 'Say how');
  git('mv', old, young);
  git('commit', '-qm', 'Name it "better"; rm -rf $HOME');
  const facts = await gitFacts(young);
  expect(facts).toMatchObject({
    path: 'run books/ü.md',
    changed: false,
    commits: [
      { subject: 'Name it "better"; rm -rf $HOME', author: 'Ada B', at: Date.UTC(2026, 2, 1, 10) },
      { subject: 'Say how' },
    ],
  });
  await writeFile(young, 'one\n');
  expect((await gitFacts(young))?.changed).toBe(true);
  const first = facts?.commits[1]?.hash ?? '';
  expect(await fileAtCommit(young, first)).toMatchObject({
    source: 'one\ntwo\nthree\n',
    commit: { subject: 'Say how' },
  });
  expect(await fileAtCommit(young, '--output=/tmp/x')).toBeNull();
  expect(await fileAtCommit(young, '0'.repeat(40))).toBeNull();
});

test('without a repository, without a commit and without git there are no facts and no error', async () => {
  const plain = join(await folder(), 'a.md');
  await writeFile(plain, 'x');
  expect(await gitFacts(plain)).toBeNull();
  const { root } = await repository();
  await writeFile(join(root, 'a.md'), 'x');
  expect(await gitFacts(join(root, 'a.md'))).toBeNull();
  const path = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    expect(await gitFacts(plain)).toBeNull();
  } finally {
    process.env.PATH = path;
  }
});
