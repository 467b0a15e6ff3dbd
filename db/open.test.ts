import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { freshFile, freshStore } from '../test/harness/store.ts';
import { openClient } from './client.ts';
import { migrate } from './migrate.ts';
import { openStore } from './open.ts';

const migrated = () => {
  const file = freshFile();
  migrate({ file, now: () => 0 });
  return file;
};
const problemOf = async (file: string) =>
  openStore({ file, patience: 5 }).then(
    async (store) => {
      await store.close();
      return null;
    },
    (error: { code: string }) => error.code,
  );

test('migrations are applied once, each named as it goes', () => {
  const file = freshFile();
  const told: string[] = [];
  const first = migrate({
    file,
    now: () => 0,
    onProgress: ({ name, index, of }) => told.push(`${index}/${of} ${name}`),
  });
  expect(first[0]).toBe('0000_spine');
  expect(told).toEqual(first.map((name, index) => `${index + 1}/${first.length} ${name}`));
  expect(migrate({ file, now: () => 0 })).toEqual([]);
});

test('both connections run with the pragmas that durability rests on', () => {
  const client = openClient(migrated());
  expect(client.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(client.pragma('synchronous', { simple: true })).toBe(2);
  expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
  client.close();
});

test('a database that was not migrated is named so', async () => {
  const file = freshFile();
  openClient(file).close();
  expect(await problemOf(file)).toBe('database-not-migrated');
});

test('a database of a newer version is left alone', async () => {
  const file = migrated();
  const client = openClient(file);
  client.exec("insert into migration (name, at) values ('9999_from_the_future', 0)");
  client.close();
  expect(await problemOf(file)).toBe('database-newer');
  expect(() => migrate({ file, now: () => 0 })).toThrow(/database-newer/);
});

test('a database that another process holds is named locked', async () => {
  const file = migrated();
  const holder = openClient(file);
  holder.exec('begin immediate');
  expect(await problemOf(file)).toBe('database-locked');
  holder.exec('rollback');
  holder.close();
  expect(await problemOf(file)).toBe(null);
});

test('a file that is no database is named corrupt', async () => {
  const file = freshFile();
  writeFileSync(file, 'this was never a database, however long one looks at it '.repeat(100));
  expect(await problemOf(file)).toBe('database-corrupt');
});

test('a folder that is not there or a folder in place of the file is named', async () => {
  expect(await problemOf(`${dirname(freshFile())}/nowhere/bulkhead.db`)).toBe(
    'database-not-openable',
  );
  const file = freshFile();
  mkdirSync(file);
  expect(await problemOf(file)).toBe('database-not-openable');
});

test('a file we may not write is named read-only', () => {
  const file = migrated();
  const client = openClient(file);
  client.pragma('journal_mode = DELETE');
  client.close();
  chmodSync(dirname(file), 0o755);
  chmodSync(file, 0o444);
  // The superuser may write whatever the mode says, so another user looks.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const script = `import { openStore } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)};
    openStore({ file: ${JSON.stringify(file)} }).then(() => console.log('opened'), (error) => console.log(error.code));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
    { encoding: 'utf8', cwd: '/', ...nobody },
  );
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('database-read-only');
});

test('readers see what is committed and nothing else', async () => {
  const store = await freshStore();
  const person = {
    id: 'p',
    name: 'Ada',
    createdAt: 1,
    email: null,
    zone: null,
    language: null,
    deactivatedAt: null,
  };
  await store.transact(async (tx) => {
    await tx.insertPerson(person);
    expect(await tx.person('p')).toEqual(person);
    expect(await store.read.person('p')).toBe(null);
  });
  expect(await store.read.person('p')).toEqual(person);
});
