import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Settings from .env beside package.json; what the shell sets wins. */
export const loadEnv = (root) => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};
