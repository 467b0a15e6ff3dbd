import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './harness/server.ts';

type Entry = {
  version?: string;
  /** These travel inside of the package itself. */
  bundleDependencies?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};

/** Where npm would find `name` from a package that stands at `path`. */
const found = (path: string, name: string): boolean => {
  const parts = path === '' ? [] : path.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const above = parts.slice(0, depth).join('/node_modules/');
    if (packages[`${above === '' ? '' : `${above}/`}node_modules/${name}`]?.version) return true;
  }
  return false;
};

test('the lockfile names every package, also those of other systems, so that npm ci accepts it', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !entry.bundleDependencies?.includes(name) && !found(path, name))
      .map((name) => `${path || 'package.json'} -> ${name}`),
  );
  expect(missing).toEqual([]);
});
