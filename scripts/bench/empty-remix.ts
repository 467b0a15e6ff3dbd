import { join } from 'node:path';
import { runCommand } from '../stages/run-command.mjs';
import { type Child, startChild } from './child.ts';
import { root } from './folder.ts';

/** An empty route: in this very application, or bare, in one that has nothing else. */
export type Empty = 'empty' | 'bare';

/** Builds an empty route into `dir` and serves it; `dataDir` holds the sessions it looks up. */
export const startEmptyRemix = async (
  kind: Empty,
  dir: string,
  dataDir: string,
): Promise<Child> => {
  const build = join(dir, kind);
  const cli = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  const config = join('scripts', 'bench', `${kind}.vite.config.ts`);
  const { code, output } = await runCommand(
    process.execPath,
    [cli, 'vite:build', '--config', config],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production', BUILD_DIRECTORY: build } },
  );
  if (code !== 0) throw new Error(output);
  return startChild([join(root, 'scripts', 'bench', 'empty-server.ts'), build, dataDir]);
};
