import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, isBuilt } from '../../scripts/stages/build.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type ServerOptions = {
  /** Kept when given; else a new folder that is removed at `stop`. */
  dataDir?: string;
  runbooksDir?: string;
  /** More settings; a PORT of your own is needed to come back at the same address. */
  env?: Record<string, string>;
  /** Runs on a clock this far ahead of the real one, in milliseconds, which `moveClock` moves on. */
  clockAhead?: number;
  /** The server in one file, which starts sooner. */
  program?: string;
};

export type RunningServer = {
  url: string;
  /** The one-time link that the start printed. */
  signIn: string;
  pid: number;
  dataDir: string;
  /** The settings it runs with, for commands on the same database. */
  env: Record<string, string | undefined>;
  output: () => string;
  /** Moves the clock of a server that was started with `clockAhead`; resolves when it has moved. */
  moveClock: (ms: number) => Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop: () => Promise<number | null>;
  /** Ends it at once; the data folder stays. */
  kill: (signal?: NodeJS.Signals) => Promise<void>;
};

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const stopPatience = 8000;
const startPatience = 90_000;

/** Builds the pages when they are not those of the sources; who did so for a whole run says so. */
export const builtPages = async (): Promise<void> => {
  if (process.env.BULKHEAD_BUILT) return;
  if (!isBuilt(root)) await build(root, process.execPath);
  process.env.BULKHEAD_BUILT = '1';
};

const exitOf = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));

const imported = (...path: string[]) => ['--import', pathToFileURL(join(root, ...path)).href];
/** As `npm start` has it. */
const quickly = imported('scripts', 'stages', 'resolve-drizzle.mjs');
const steeredClock = imported('test', 'harness', 'steered-clock.ts');

type Ready = { type: 'ready'; url: string; signIn: string };

const readyOf = (child: ChildProcess, output: () => string): Promise<Ready> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the server ${why}:\n${output()}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`was not ready within ${startPatience} ms`);
    }, startPatience);
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve(message as Ready);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });

/** Starts the real server as a process of its own, on a free port, and waits until it is ready. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  await builtPages();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'bulkhead-test-'));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'bulkhead'),
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    DATA_DIR: dataDir,
    RUNBOOKS_DIR: options.runbooksDir ?? join(root, 'runbooks'),
    ...(options.clockAhead === undefined ? {} : { TEST_CLOCK_AHEAD: `${options.clockAhead}` }),
    ...options.env,
  };
  const clock = options.clockAhead === undefined ? [] : steeredClock;
  const program = options.program ?? join(root, 'app', 'server.ts');
  const child = spawn(process.execPath, [...quickly, ...clock, program], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk).slice(-200_000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const output = () => said;
  const { url, signIn } = await readyOf(child, output);

  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await exitOf(child);
  };
  const stop = async () => {
    const cut = setTimeout(() => child.kill('SIGKILL'), stopPatience);
    if (child.exitCode === null) child.kill('SIGTERM');
    const code = await exitOf(child);
    clearTimeout(cut);
    if (!options.dataDir && existsSync(dataDir)) rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  const moveClock = (ms: number) =>
    new Promise<void>((resolve) => {
      child.once('message', () => resolve());
      child.send({ type: 'clock', ms });
    });
  return {
    url,
    signIn,
    pid: child.pid ?? 0,
    dataDir,
    env: { ...env, PUBLIC_URL: url },
    output,
    moveClock,
    stop,
    kill,
  };
};
