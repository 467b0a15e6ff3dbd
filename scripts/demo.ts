import { fork } from 'node:child_process';
import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeDemoFolder } from '../app/demo-folder.server.ts';
import { openLibrary } from '../app/library/library.ts';
import { demo } from '../app/messages/en/terminal-demo.ts';
import { sayOnTerminal } from '../app/messages/terminal.ts';
import { databaseFile, openDatabase, openSecrets } from '../app/parts.server.ts';
import type { Store } from '../db/store.ts';
import { PACE, playOutage } from './demo/outage.ts';
import { type Seeded, seed } from './demo/seed.ts';
import { cast, type Player, players } from './demo/stage.ts';
import { stageHere } from './demo/stage-here.ts';
import { stageLive } from './demo/stage-live.ts';
import { linkEverybody, watchedSlack } from './demo/watched-slack.ts';
import { build, isBuilt } from './stages/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Long enough to open the link and sign in. */
const BEFORE_IT_BEGINS = 12;

const say = (line: string) => process.stdout.write(`  ${line}\n`);
const began = Date.now();
const tell = (line: string) => {
  const seconds = Math.round((Date.now() - began) / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  say(`${clock.padStart(5)}  ${line}`);
};

type Filled = Seeded & { clock: { at: number }; store: Store; close: () => Promise<void> };

/** Opens the new database in this process and fills it. */
const fill = async (dataDir: string): Promise<Filled> => {
  const store = await openDatabase(dataDir);
  if (!store.ok) throw new Error(store.rejection.code);
  const sealing = await openSecrets({ dataDir }, store.value);
  if (!sealing.ok) throw new Error(sealing.rejection.code);
  const library = await openLibrary({
    ...{ roots: [join(root, 'runbooks')], proveLater: true },
    cacheDir: join(dataDir, 'cache'),
  });
  const close = async () => {
    await library.close();
    await store.value.close();
  };
  const { secrets } = sealing.value;
  const clock = { at: Date.now() };
  const seeded = await seed(dataDir, { store: store.value, library, secrets }, clock);
  if (seeded.ok) return { ...seeded.value, clock, store: store.value, close };
  await close();
  throw new Error(sayOnTerminal('demo.notDemo'));
};

/** A made-up workspace that takes the place of Slack, when it is asked for. */
const openSlack = async ({ store, you, people, clock }: Filled) => {
  if (!process.argv.includes('--slack')) return null;
  const names = players.map((who) => [who, cast[who].name]);
  const slack = await watchedSlack({
    ...{ you: demo.person, players: Object.fromEntries(names) as Record<Player, string> },
  });
  await linkEverybody(store, you, people, clock.at);
  return slack;
};

/** The real server, with no setting of a real installation but how to reach this machine. */
const startServer = (dataDir: string, more: Record<string, string>, signal: AbortSignal) => {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = fork(join(root, 'app', 'server.ts'), {
    ...{ cwd: root, silent: true },
    env: {
      ...{ PATH, HOME, NODE_COMPILE_CACHE, NODE_ENV: 'production' },
      ...{ HOST: '127.0.0.1', PORT: process.env.DEMO_PORT ?? '0', DATA_DIR: dataDir },
      RUNBOOKS_DIR: join(root, 'runbooks'),
      ...more,
    },
  });
  // Pages of a drill go to the log alone; here it is.
  const log = createWriteStream(join(dataDir, 'server.log'));
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = new Promise<string>((resolve, reject) => {
    child.on('message', (said) => {
      const message = said as { type?: string; url?: string };
      if (message.type === 'ready' && message.url) resolve(message.url);
    });
    child.once('exit', (code) => reject(new Error(`server: ${code}`)));
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return { url, exited };
};

const main = async (): Promise<number> => {
  const real = process.env.DATA_DIR;
  if (real && existsSync(databaseFile(real))) {
    process.stderr.write(`${sayOnTerminal('demo.refused', { dir: real })}\n`);
    return 2;
  }
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => asked.abort());
  process.stdout.write(`\n${sayOnTerminal('demo.starting')}\n\n`);
  if (!isBuilt(root)) await build(root, process.execPath);
  const dataDir = makeDemoFolder();
  let exited: Promise<number | null> = Promise.resolve(null);
  let close = async () => {};
  try {
    const filled = await fill(dataDir);
    const { usecases, people, sessions, token } = filled;
    const slack = await openSlack(filled);
    close = async () => {
      await slack?.stop();
      await filled.close();
    };
    if (asked.signal.aborted) return 0;
    tell(sayOnTerminal('demo.seeded'));
    const server = startServer(dataDir, slack?.env ?? {}, asked.signal);
    exited = server.exited;
    const url = await server.url;
    say('');
    say(sayOnTerminal('demo.open', { url }));
    say(sayOnTerminal('demo.signIn', { link: `${url}/sign-in/${token}` }));
    if (slack) say(sayOnTerminal('demo.slack', { url: slack.url }));
    say(sayOnTerminal('demo.ready', { seconds: String(BEFORE_IT_BEGINS) }));
    say('');
    await wait(BEFORE_IT_BEGINS * 1000, undefined, { signal: asked.signal });
    filled.clock.at = Date.now();
    const here = stageHere(usecases, people, filled.clock, { pace: PACE, tell });
    await playOutage(stageLive(url, sessions, here, asked.signal));
    say('');
    say(sayOnTerminal('demo.stays'));
    await exited;
    return 0;
  } catch (error) {
    if (asked.signal.aborted) return 0;
    process.stderr.write(`${sayOnTerminal('demo.failed', { reason: String(error) })}\n`);
    return 1;
  } finally {
    asked.abort();
    await exited;
    await close();
    rmSync(dataDir, { recursive: true, force: true });
    say(sayOnTerminal('demo.ended'));
  }
};

process.exit(await main());
