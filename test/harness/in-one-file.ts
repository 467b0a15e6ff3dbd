import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from './server.ts';

export const cache = join(root, 'node_modules', '.cache', 'bulkhead-faults');

/** A module of ours goes on finding what it reads from disk beside its own source. */
const whereItStood: Plugin = {
  name: 'where-it-stood',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/](app|db)[\\/].*\.ts$/ }, async ({ path }) => {
      const place = JSON.stringify(pathToFileURL(path).href);
      const source = await readFile(path, 'utf8');
      return { loader: 'ts', contents: source.replaceAll('import.meta.url', place) };
    });
  },
};

/** What carries machine code, or is code that makes code. */
const external = ['better-sqlite3', '@node-rs/argon2', 'esbuild', 'mdx-bundler', 'vite'];

/**
 * The same program in one file, for whoever is started again and again: read from the thousands that
 * it is made of, it takes twice to six times the processor's time to start.
 */
export const inOneFile = async (...entry: string[]): Promise<string> => {
  const outfile = join(cache, `${entry.at(-1)?.replace(/\.ts$/, '')}.mjs`);
  const require = "import { createRequire } from 'node:module';\n";
  await build({
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', external },
    entryPoints: [join(root, ...entry)],
    plugins: [whereItStood],
    banner: { js: `${require}const require = createRequire(import.meta.url);` },
  });
  return outfile;
};
