import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startServer } from '../../test/harness/server.ts';
import { root, withFolder } from './folder.ts';
import { pageText } from './load.ts';
import type { Metric } from './metric.ts';
import { prepareRoom } from './prepared-room.ts';

/** Addresses of the scripts that a document names: its modules, what they preload and what they import. */
export const scriptsOf = (html: string, read: (path: string) => string): Set<string> => {
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const text = read(path);
    for (const [, name] of text.matchAll(/\bfrom\s*["']\.\/([\w.-]+\.js)["']/g))
      add(`/assets/${name}`);
    for (const [, name] of text.matchAll(/\bimport\s*["']\.\/([\w.-]+\.js)["']/g))
      add(`/assets/${name}`);
  };
  for (const [, path] of html.matchAll(/["'](\/assets\/[\w.-]+\.js)["']/g)) if (path) add(path);
  return found;
};

/** Gzipped JavaScript that the incident page makes a browser load. */
export const browserBytes: Metric = {
  name: 'browser-bytes',
  unit: 'bytes (gzip)',
  against: null,
  measure: () =>
    withFolder(async (dir) => {
      const dataDir = join(dir, 'data');
      const { incident, cookie } = await prepareRoom(dataDir, 2);
      const server = await startServer({ dataDir });
      try {
        const html = await pageText(`${server.url}/incidents/${incident}`, cookie);
        const read = (path: string) => readFileSync(join(root, 'build', 'client', path), 'utf8');
        const scripts = [...scriptsOf(html, read)];
        const value = scripts.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
        return { value, ratio: null, n: scripts.length };
      } finally {
        await server.stop();
      }
    }),
};
