import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, runCommand } from './run-command.mjs';
import { StageFailure } from './say.mjs';

/** First the one without windows: a page in it costs a fifth of the time. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser that says its version has all the libraries that it needs. */
const works = async (path) => {
  if (!path || !existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const { code } = await runCommand(path, ['--version', '--no-sandbox'], { timeout: 20_000 });
  return code === 0;
};

const own = async (root) => {
  const script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  const { code, output } = await runCommand(process.execPath, ['-e', script], { cwd: root });
  return code === 0 ? output.trim() : null;
};

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * A Chromium for the tests: the one named in CHROMIUM_PATH, one of this machine, Playwright's own;
 * else Playwright's download; else the package of a Debian whose root we are.
 */
export const findBrowser = async (root, node, env = process.env) => {
  if (env.CHROMIUM_PATH) {
    if (await works(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new StageFailure(
      `CHROMIUM_PATH names "${env.CHROMIUM_PATH}", which does not start.`,
      'Correct it, or unset it to have a browser found.',
    );
  }
  for (const path of places) if (await works(path)) return path;
  const downloaded = await own(root);
  if (await works(downloaded)) return downloaded;

  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  const download = await runCommand(node, [cli, 'install', 'chromium'], {
    cwd: root,
    timeout: 240_000,
  });
  if (download.code === 0 && (await works(downloaded))) return downloaded;

  let tried = download.output;
  if (mayInstall()) {
    const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 };
    await runCommand('apt-get', ['update'], quiet);
    const args = ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'];
    tried = (await runCommand('apt-get', args, quiet)).output;
    for (const path of places) if (await works(path)) return path;
  }
  throw new StageFailure(
    'No browser was found, and none could be installed.',
    'Install Chromium or Chrome and name it: CHROMIUM_PATH=/path/to/chromium npm test',
    lastLines(tried),
  );
};
