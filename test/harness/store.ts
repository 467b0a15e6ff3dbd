import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { openStore } from '../../db/open.ts';
import type { Store } from '../../db/store.ts';

/** A path for a database in a fresh folder that goes away with the test. */
export const freshFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'bulkhead.db');
};

let empty: Buffer | undefined;

/** What the migrations make of nothing; they run once, for all tests of a process. */
const emptyDatabase = (): Buffer => {
  if (empty) return empty;
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-empty-'));
  const file = join(folder, 'bulkhead.db');
  try {
    migrate({ file, now: () => 0 });
    empty = readFileSync(file);
    return empty;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A real, migrated, empty store; closed and deleted after the test. */
export const freshStore = async (file = freshFile()): Promise<Store> => {
  if (existsSync(file)) migrate({ file, now: () => 0 });
  else writeFileSync(file, emptyDatabase());
  const store = await openStore({ file });
  onTestFinished(() => store.close());
  return store;
};
