import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A fresh folder inside the project, so that it lies on the disk that the data lies on: the system's
 * own temporary folder may be memory, where a commit costs nothing. Removed afterwards.
 */
export const withFolder = async <T>(work: (dir: string) => Promise<T>): Promise<T> => {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(join(cache, 'bench-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  }
};
