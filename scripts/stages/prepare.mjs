import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './find-node.mjs';
import { install, isInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { StageFailure, stage } from './say.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Node 20 runs what comes before the packages are there; older ones miss what even that needs. */
export const checkOwnNode = () => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  throw new StageFailure(
    `Node.js ${process.versions.node} is too old.`,
    'Install Node.js 20 or newer (it only has to bring npm) and run it again.',
  );
};

/** Packages and Node, silent when both are there. Returns the Node that runs the project. */
export const prepare = async () => {
  checkOwnNode();
  if (!isInstalled(root)) {
    const once = async () => {
      if (!isInstalled(root)) await install(root);
    };
    await stage('Installing packages from the lockfile (a minute or two)', () =>
      oneAtATime(join(root, '.cache', 'install.lock'), once),
    );
  }
  return findNode(root);
};
