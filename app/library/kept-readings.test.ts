import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptReadings } from './kept-readings.ts';
import { openLibrary } from './library.ts';
import { readParts } from './read-parts.ts';
import { sha256 } from './revision-hash.ts';

const shipped = join(import.meta.dirname, '..', '..', 'runbooks');
const file = 'provider-capacity-outage.mdx';
const source = readFileSync(join(shipped, file), 'utf8');
const fresh = () => mkdtempSync(join(tmpdir(), 'bulkhead-kept-'));
const keptIn = (folder: string) => {
  const [version = ''] = readdirSync(join(folder, 'runbooks'));
  const at = join(folder, 'runbooks', version);
  return readdirSync(at).map((name) => join(at, name));
};

test('a kept reading is what reading the text anew gives, with its places', async () => {
  const folder = fresh();
  const parse = JSON.stringify(readParts(source, file));
  for (const _ of ['parsed', 'kept']) {
    const kept = await keptReadings(folder);
    const parts = await kept.partsOf(source, sha256(source), file);
    expect(JSON.stringify(parts)).toBe(parse);
    expect(parts[0]?.parsed.places).toMatchObject({ id: { line: 3, column: 1 } });
  }
  expect(keptIn(folder)).toHaveLength(1);
});

test('what is kept is used: a text of the same hash is not parsed', async () => {
  const folder = fresh();
  await (await keptReadings(folder)).partsOf(source, 'same', file);
  const [part] = await (await keptReadings(folder)).partsOf('# Another', 'same', file);
  expect(part?.parsed.plan?.id).toBe('provider-capacity-outage');
});

test('a torn file is read anew, and what nobody asked for is forgotten', async () => {
  const folder = fresh();
  const first = await keptReadings(folder);
  await first.partsOf(source, sha256(source), file);
  const [path = ''] = keptIn(folder);
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -10));
  const second = await keptReadings(folder);
  const [part] = await second.partsOf(source, sha256(source), file);
  expect(part?.parsed.plan?.id).toBe('provider-capacity-outage');
  const third = await keptReadings(folder);
  await third.prune();
  expect(keptIn(folder)).toEqual([]);
});

test('a library over kept readings shows what one without them shows', async () => {
  const [cacheDir, root] = [fresh(), fresh()];
  writeFileSync(join(root, file), source.replace('id: ', 'unknown: 1\nid: '));
  writeFileSync(join(root, 'plain.md'), '# Restart it\n\n1. Run `systemctl restart it`\n2. Look\n');
  const shown = async (options: { cacheDir?: string }) => {
    const library = await openLibrary({ roots: [root], now: () => 0, ...options });
    await library.close();
    return JSON.stringify([library.list(), library.broken()]);
  };
  const plain = await shown({});
  expect(await shown({ cacheDir })).toBe(plain);
  expect(await shown({ cacheDir })).toBe(plain);
});
