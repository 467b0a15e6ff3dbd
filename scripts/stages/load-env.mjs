import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Settings from .env beside package.json; what the shell sets wins. Node before 20.12 cannot read
 * them: returned is what to tell the one that it hands over to.
 *
 * @param {string} root
 * @param {((file: string) => void) | null | undefined} read
 */
export const loadEnv = (root, read = process.loadEnvFile) => {
  const file = join(root, '.env');
  if (!existsSync(file)) return [];
  if (!read) return [`--env-file=${file}`];
  read(file);
  return [];
};
