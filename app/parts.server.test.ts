import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkRunbookDirs, openDatabase } from './parts.server.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bulkhead-parts-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const codeOf = async (dataDir: string) => {
  const opened = await openDatabase(dataDir);
  if (opened.ok) await opened.value.close();
  return opened.ok ? 'ok' : opened.rejection.code;
};

test('a data folder is made with the folders above it', async () => {
  expect(await codeOf(join(dir, 'a', 'b'))).toBe('ok');
});

test('a data folder that cannot be made is named', async () => {
  writeFileSync(join(dir, 'file'), '');
  expect(await codeOf(join(dir, 'file', 'data'))).toBe('data-dir');
  if (process.platform === 'linux') expect(await codeOf('/proc/bulkhead/data')).toBe('data-dir');
});

test('a data folder that is a file is said to be one', async () => {
  writeFileSync(join(dir, 'file'), '');
  expect(await codeOf(join(dir, 'file'))).toBe('data-dir-file');
});

test('a second server on a data folder is refused until the first is done; commands are not', async () => {
  const first = await openDatabase(dir, { alone: true });
  if (!first.ok) throw new Error(first.rejection.code);
  expect(await openDatabase(dir, { alone: true })).toEqual({
    ok: false,
    rejection: { code: 'data-dir-held', params: { dir } },
  });
  expect(await codeOf(dir)).toBe('ok');
  await first.value.close();
  const next = await openDatabase(dir, { alone: true });
  expect(next.ok).toBe(true);
  if (next.ok) await next.value.close();
});

test('a database that is none is refused with what is wrong', async () => {
  writeFileSync(join(dir, 'bulkhead.sqlite'), 'this is a letter and no database '.repeat(200));
  expect(await codeOf(dir)).toBe('database-corrupt');
});

test('the first runbook folder that cannot be read is named', () => {
  expect(checkRunbookDirs([dir])).toEqual({ ok: true, value: null });
  const missing = join(dir, 'missing');
  expect(checkRunbookDirs([dir, missing])).toEqual({
    ok: false,
    rejection: { code: 'runbooks-dir', params: { dir: missing } },
  });
});
