import { resolve } from 'node:path';
import { handOver } from './stages/hand-over.mjs';
import { loadEnv } from './stages/load-env.mjs';
import { prepare, root } from './stages/prepare.mjs';
import { giveUp } from './stages/say.mjs';

// Runs a TypeScript script on the project's own Node: node scripts/run.mjs FILE ARGS
const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Name a script: node scripts/run.mjs scripts/NAME.ts [ARGS]\n');
  process.exit(2);
}
try {
  const node = await prepare();
  const told = loadEnv(root);
  const quickly = ['--import', new URL('stages/resolve-drizzle.mjs', import.meta.url).href];
  process.exit(await handOver(node, [...told, ...quickly, resolve(file), ...args]));
} catch (error) {
  giveUp(error);
}
