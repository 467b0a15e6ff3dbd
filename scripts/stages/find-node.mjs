import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from './install.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { StageFailure } from './say.mjs';

/** Node 22.18 is the first that takes our TypeScript files as they are without a flag. */
export const canRun = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
};

const executable = (dir) => join(dir, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node that came with the packages, if there is one for this system. */
export const packagedNode = (root) => {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const places = [`node-${system}-${process.arch}`, 'node'].map((name) =>
    executable(join(root, 'node_modules', name)),
  );
  return places.find((path) => existsSync(path)) ?? null;
};

/**
 * The Node that runs the project: the one of the lockfile; where none is made for this system, our
 * own when it is new enough; else one that npm fetches beside the lockfile.
 */
export const findNode = async (root) => {
  const packaged = packagedNode(root);
  if (packaged) return packaged;
  if (canRun(process.versions.node)) return process.execPath;
  const npm = npmCommand();
  const args = ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', 'node@24'];
  const { code, output } = await runCommand(npm.command, [...npm.args, ...args], { cwd: root });
  const fetched = packagedNode(root);
  if (code === 0 && fetched) return fetched;
  throw new StageFailure(
    `Node.js ${process.versions.node} is too old, and npm has no newer one for ${process.platform} ${process.arch}.`,
    'Install Node.js 24 yourself and run it again.',
    lastLines(output),
  );
};
