import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { lastLines, runCommand } from './run-command.mjs';
import { StageFailure } from './say.mjs';

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * Whether node_modules holds what the lockfile names. npm writes its own list there as the last act
 * of an install, so a broken-off install counts as none. Packages for other systems may be absent.
 */
export const isInstalled = (root) => {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const there = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = there[path];
    if (!found) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
};

/**
 * npm as a command: the one that started us, run by its own Node (never one inside node_modules).
 * @param {Record<string, string | undefined>} env
 */
export const npmCommand = (env = process.env) => {
  const inside = (path) => path.includes(`${sep}node_modules${sep}node-`);
  const { npm_execpath: script, npm_node_execpath: node } = env;
  if (script && /npm-cli\.c?js$/.test(script) && existsSync(script)) {
    const own = [node, process.execPath].find((path) => path && existsSync(path) && !inside(path));
    if (own) return { command: own, args: [script] };
  }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
};

const mendFor = (output) => {
  if (/EUSAGE|can only install packages when your package.json and package-lock/i.test(output)) {
    return 'package.json and package-lock.json do not agree: run "npm install" once, then "npm start" again.';
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(output)) {
    return 'The package registry could not be reached: check the network or "npm config get registry", then run "npm start" again.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: free some space, then run it again.';
  if (/EACCES|EPERM/.test(output)) {
    return 'This user may not write to node_modules: correct its owner or delete it, then run it again.';
  }
  return 'Delete node_modules and run it again; if it stays, the lines above name the package.';
};

/** Installs from the lockfile, with what building and testing needs. */
export const install = async (root) => {
  const npm = npmCommand();
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output } = await runCommand(npm.command, [...npm.args, ...args], {
    cwd: root,
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
  if (code === 127) {
    throw new StageFailure(
      'npm was not found.',
      'Install Node.js with npm, any version from 20 up, and run "npm start" again.',
      output,
    );
  }
  if (code !== 0) {
    throw new StageFailure(
      `Installing the packages failed (npm ended with ${code}).`,
      mendFor(output),
      lastLines(output),
    );
  }
};
