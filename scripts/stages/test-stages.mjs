import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { runCommand } from './run-command.mjs';
import { tallyCommand, tallyPlaywright, tallyVitest } from './tally.mjs';

const bin = (root, ...path) => join(root, 'node_modules', ...path);

/** Runs a tool of node_modules with the project's Node, which its own children find as `node`. */
const tool = (root, node, path, args, env = {}) =>
  runCommand(node, [path, ...args], {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${join(node, '..')}${delimiter}${process.env.PATH ?? ''}`,
      NODE_ENV: '',
      FORCE_COLOR: '0',
      BULKHEAD_BUILT: '1',
      ...env,
    },
  });

const reportFile = (name) => join(tmpdir(), `bulkhead-${process.pid}-${name}.json`);

const vitest = (root, node, project) => async () => {
  const file = reportFile(project);
  const args = ['run', '--project', project, '--passWithNoTests', '--reporter=dot'];
  const outputs = ['--reporter=json', `--outputFile.json=${file}`];
  const ran = await tool(root, node, bin(root, 'vitest', 'vitest.mjs'), [...args, ...outputs]);
  const result = tallyVitest(ran, file);
  rmSync(file, { force: true });
  return result;
};

const browser = (root, node) => async () => {
  const path = await findBrowser(root, node);
  const file = reportFile('browser');
  const cli = bin(root, '@playwright', 'test', 'cli.js');
  const ran = await tool(root, node, cli, ['test', '--reporter=dot,json'], {
    CHROMIUM_PATH: path,
    // Node reads TypeScript by itself; Playwright would translate every module of ours once more.
    PW_DISABLE_TS_ESM: '1',
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const result = tallyPlaywright(ran, file);
  rmSync(file, { force: true });
  return result;
};

/**
 * Every stage of `npm test`, in order. `built`: reads what the build made. `beside`: waits more than
 * it works, so the next ones run meanwhile. `alone`: begins when nothing else runs any more.
 */
export const testStages = (root, node) => {
  const tsc = (...args) => tool(root, node, bin(root, 'typescript', 'bin', 'tsc'), args);
  const biome = bin(root, '@biomejs', 'biome', 'bin', 'biome');
  return [
    {
      name: 'build',
      title: 'Build',
      run: async () => {
        if (!isBuilt(root)) await build(root, node);
        return tallyCommand({
          code: existsSync(join(root, 'build', 'server')) ? 0 : 1,
          output: '',
        });
      },
    },
    {
      name: 'faults',
      title: 'Faults',
      built: true,
      beside: true,
      run: vitest(root, node, 'faults'),
    },
    { name: 'types', title: 'Types', run: async () => tallyCommand(await tsc('--noEmit')) },
    {
      name: 'domain-types',
      title: 'Types of the pure domain',
      run: async () => tallyCommand(await tsc('-p', 'app/domain')),
    },
    {
      name: 'lint',
      title: 'Lint and format',
      run: async () =>
        tallyCommand(await tool(root, node, biome, ['ci', '--colors=off', '--max-diagnostics=50'])),
    },
    { name: 'unit', title: 'Unit tests', run: vitest(root, node, 'unit') },
    { name: 'stories', title: 'Stories', run: vitest(root, node, 'stories') },
    {
      name: 'architecture',
      title: 'Architecture',
      built: true,
      run: vitest(root, node, 'architecture'),
    },
    { name: 'browser', title: 'Browser', built: true, alone: true, run: browser(root, node) },
  ];
};
