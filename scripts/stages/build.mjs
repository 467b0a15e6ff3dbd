import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from './compress.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { StageFailure } from './say.mjs';

const files = ['package-lock.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts'];
const folders = ['app', 'public'];
const stampOf = (root) => join(root, 'build', '.stamp');

/** One hash of everything that the build reads. */
export const sourcesHash = (root) => {
  const all = folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      : [],
  );
  const hash = createHash('sha256');
  for (const path of [...files.map((name) => join(root, name)), ...all].sort()) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
};

export const isBuilt = (root) =>
  existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === sourcesHash(root);

/**
 * Browser files of the build before stay beside the new ones, for whoever still shows its pages: a
 * server that runs on, a tab that is open. Those of the one before that go.
 */
export const keepAssetsOf = (old, fresh) => {
  const assets = (folder) => join(folder, 'client', 'assets');
  const listOf = (folder) => join(folder, '.assets');
  writeFileSync(listOf(fresh), readdirSync(assets(fresh)).join('\n'));
  const names = existsSync(listOf(old)) ? readFileSync(listOf(old), 'utf8').split('\n') : [];
  for (const name of names) {
    const [from, to] = [join(assets(old), name), join(assets(fresh), name)];
    if (existsSync(from) && !existsSync(to)) cpSync(from, to);
  }
};

/** What builds left behind that were broken off; nobody else builds now. */
export const clearUnfinished = (cache) => {
  for (const name of readdirSync(cache))
    if (name.startsWith('build-')) rmSync(join(cache, name), { recursive: true, force: true });
};

/**
 * Builds pages and browser files with the given Node, and notes what they were built from. They are
 * made beside and put in place when they are whole: a server that starts meanwhile finds the old ones.
 */
export const build = (root, node) =>
  oneAtATime(join(root, '.cache', 'build.lock'), async () => {
    if (isBuilt(root)) return;
    clearUnfinished(join(root, '.cache'));
    const hash = sourcesHash(root);
    const fresh = join('.cache', `build-${process.pid}`);
    const cli = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
    const { code, output } = await runCommand(node, [cli, 'vite:build'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', BUILD_DIRECTORY: fresh },
    });
    if (code !== 0) {
      rmSync(join(root, fresh), { recursive: true, force: true });
      throw new StageFailure(
        `Building the pages failed (ended with ${code}).`,
        'The lines above name the file; "git status" shows what was changed here.',
        lastLines(output, 40),
      );
    }
    await compressFiles(join(root, fresh, 'client'));
    const [now, next, gone] = ['build', fresh, `${fresh}-old`].map((name) => join(root, name));
    keepAssetsOf(now, next);
    writeFileSync(join(next, '.stamp'), hash);
    if (existsSync(now)) renameSync(now, gone);
    renameSync(next, now);
    rmSync(gone, { recursive: true, force: true });
  });
