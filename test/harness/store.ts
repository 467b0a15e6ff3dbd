import { mkdtempSync, rmSync } from 'node:fs';
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

/** A real, migrated, empty store; closed and deleted after the test. */
export const freshStore = async (file = freshFile()): Promise<Store> => {
  migrate({ file, now: () => 0 });
  const store = await openStore({ file });
  onTestFinished(() => store.close());
  return store;
};
