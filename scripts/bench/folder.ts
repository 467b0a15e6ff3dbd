import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const fresh = (): string => {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, 'bench-'));
};

const gone = { recursive: true, force: true, maxRetries: 3 } as const;

/**
 * A fresh folder inside the project, so that it lies on the disk that the data lies on: the system's
 * own temporary folder may be memory, where a commit costs nothing. Removed afterwards.
 */
export const withFolder = async <T>(work: (dir: string) => Promise<T>): Promise<T> => {
  const dir = fresh();
  try {
    return await work(dir);
  } finally {
    rmSync(dir, gone);
  }
};

/** Such a folder for what several metrics stand on; removed when the process ends. */
export const keptFolder = (): string => {
  const dir = fresh();
  process.once('exit', () => rmSync(dir, gone));
  return dir;
};
