import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepAssetsOf } from './build.mjs';

test('the files of the build before stay for open pages, those of the one before that go', async () => {
  const top = await mkdtemp(join(tmpdir(), 'bulkhead-build-'));
  onTestFinished(() => rm(top, { recursive: true, force: true }));
  const made = async (name: string, ...files: string[]) => {
    const assets = join(top, name, 'client', 'assets');
    await mkdir(assets, { recursive: true });
    for (const file of files) await writeFile(join(assets, file), name);
    return join(top, name);
  };
  const filesOf = async (name: string) =>
    (await readdir(join(top, name, 'client', 'assets'))).sort();
  const [first, second, third] = [
    await made('first', 'same.css', 'room-1.js'),
    await made('second', 'same.css', 'room-2.js'),
    await made('third', 'same.css', 'room-3.js'),
  ];
  keepAssetsOf(join(top, 'none'), first);
  keepAssetsOf(first, second);
  expect(await filesOf('second')).toEqual(['room-1.js', 'room-2.js', 'same.css']);
  keepAssetsOf(second, third);
  expect(await filesOf('third')).toEqual(['room-2.js', 'room-3.js', 'same.css']);
});
