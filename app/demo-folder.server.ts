import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MARK = 'THIS-IS-A-DEMO';

/** Whether a data folder was made for the demo: every page then says so. The mark lies beside the database. */
export const isDemoFolder = (dataDir: string): boolean => existsSync(join(dataDir, MARK));

/** A new data folder of the demo's own; nothing that exists is ever taken for one. */
export const makeDemoFolder = (parent = tmpdir()): string => {
  const folder = mkdtempSync(join(parent, 'bulkhead-demo-'));
  writeFileSync(join(folder, MARK), 'Made by npm run demo, and removed when it ends.\n');
  return folder;
};
