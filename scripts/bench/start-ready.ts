import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { builtPages } from '../../test/harness/server.ts';
import { root, withFolder } from './folder.ts';
import { median } from './in-turn.ts';
import type { Metric } from './metric.ts';

/** From `npm start` to its "Ready at": packages, build and database are there already. */
const startOnce = (dataDir: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const windows = process.platform === 'win32';
    const child = spawn(windows ? 'npm.cmd' : 'npm', ['start'], {
      cwd: root,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: '', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
      // A group of its own, so that npm and what it started end together.
      detached: !windows,
      shell: windows,
    });
    let said = '';
    let took: number | null = null;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      if (took !== null || !said.includes('Ready at ')) return;
      took = performance.now() - from;
      if (windows || child.pid === undefined) child.kill();
      else process.kill(-child.pid, 'SIGTERM');
    });
    child.once('error', reject);
    child.once('exit', () =>
      took === null ? reject(new Error(`npm start did not get ready:\n${said}`)) : resolve(took),
    );
  });

/** A second `npm start`, until ready. */
export const startReady: Metric = {
  name: 'start-ready',
  unit: 's',
  against: null,
  measure: ({ pairs }) =>
    withFolder(async (dir) => {
      await builtPages();
      const dataDir = join(dir, 'data');
      await startOnce(dataDir);
      const times: number[] = [];
      const n = Math.min(pairs, 3);
      for (let one = 0; one < n; one++) times.push(await startOnce(dataDir));
      return { value: median(times) / 1000, ratio: null, n };
    }),
};
