import module from 'node:module';
import { join } from 'node:path';
import { build, isBuilt } from './stages/build.mjs';
import { handOver } from './stages/hand-over.mjs';
import { loadEnv } from './stages/load-env.mjs';
import { prepare, root } from './stages/prepare.mjs';
import { giveUp, stage } from './stages/say.mjs';
import { stopWithNpm } from './stages/stop-with-npm.mjs';

// From a fresh clone, or from yesterday's, to a running server. With --dev: hot reload, no build.
const dev = process.argv.includes('--dev');

try {
  process.stdout.write('Bulkhead\n');
  stopWithNpm();
  const told = loadEnv(root);
  const node = await prepare();
  if (!dev && !isBuilt(root)) await stage('Building the pages', () => build(root, node));
  process.env.NODE_ENV = dev ? 'development' : 'production';
  const server = join(root, 'app', 'server.ts');
  // What Node made of the sources last time: a start that has it takes half of the processor's time.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'bulkhead');
  module.enableCompileCache?.();
  // A terminal's Ctrl-C and a supervisor's SIGTERM reach the server itself when it is this process.
  const watched = ['usecases', 'doors', 'worker', 'library', 'deliver'].map(
    (folder) => `--watch-path=${join(root, 'app', folder)}`,
  );
  if (dev)
    process.exit(
      await handOver(node, [...told, '--watch-preserve-output', ...watched, server, '--dev']),
    );
  const quickly = new URL('stages/resolve-drizzle.mjs', import.meta.url).href;
  if (process.execPath !== node)
    process.exit(await handOver(node, [...told, '--import', quickly, server]));
  await import(quickly);
  await import('../app/server.ts');
} catch (error) {
  giveUp(error);
}
