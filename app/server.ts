import { createServer } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { allAdapters } from './deliver/adapters.ts';
import { guardedFetch } from './deliver/outgoing.ts';
import { linksOf, wordsOf } from './deliver/words.ts';
import { isDemoFolder } from './demo-folder.server.ts';
import { accepted, type Outcome } from './domain/outcome.ts';
import { createApp } from './doors/app.ts';
import { trustedBy } from './doors/client-address.ts';
import { limitConnections, requestLimits } from './doors/limits.ts';
import { listen, localUrl } from './doors/listen.ts';
import { metricsDoor } from './doors/metrics.ts';
import { builtPages, pagesInWork } from './doors/pages.ts';
import { createPresence } from './doors/presence.ts';
import { readyChecks } from './doors/ready-checks.ts';
import { onceAsked, stopListening } from './doors/stop.ts';
import { createStream } from './doors/stream.ts';
import { type Env, readEnv } from './env.server.ts';
import { diskFiles } from './files/disk-files.ts';
import { firstSignInLink } from './first-sign-in-link.server.ts';
import { realIdentity } from './identity/real-identity.ts';
import { openLibrary } from './library/library.ts';
import { createLog } from './log.server.ts';
import { sayOnTerminal } from './messages/terminal.ts';
import {
  checkRunbookDirs,
  filesDir,
  openDatabase,
  openSecrets,
  realUseCases,
} from './parts.server.ts';
import { sayLibrary, sayLine, sayProblem, sayReady, sayWrong } from './say-start.server.ts';
import { connectSlack, type SlackConnected } from './slack/connect.ts';
import { deliverBySlack } from './slack/deliver.ts';
import { manifestsOf } from './slack/manifest.ts';
import { guard } from './usecases/guard.ts';
import { startClock } from './worker/clock.ts';
import { startKeeping } from './worker/keep-revisions.ts';
import { startOutbox } from './worker/outbox.ts';
import { startWatchman } from './worker/watchman.ts';

type Running = { url: string; signIn: { link: string; until: number }; stop: () => Promise<void> };

const setTimer = (callback: () => void, ms: number) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/** Puts everything together and listens. Why it cannot is a value; what was opened is closed again. */
const start = async (env: Env, dev: boolean): Promise<Outcome<Running>> => {
  const log = createLog(pino.destination({ dest: 2, sync: true }));
  const onError = (error: unknown) => log.error(error);
  const now = Date.now;
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  const refuse = async <T extends Outcome<never>>(outcome: T) => {
    await closeAll();
    return outcome;
  };

  const dirs = checkRunbookDirs(env.runbookDirs);
  if (!dirs.ok) return refuse(dirs);
  const store = await openDatabase(env.dataDir, { serves: true, alone: true });
  if (!store.ok) return refuse(store);
  opened.push(() => store.value.close());
  const sealing = await openSecrets(env, store.value);
  if (!sealing.ok) return refuse(sealing);
  sayLine('migrated', { dir: env.dataDir });

  const library = await openLibrary({
    ...{ roots: env.runbookDirs, watch: true, proveLater: true, onError },
    cacheDir: join(env.dataDir, 'cache'),
  });
  opened.push(() => library.close());
  sayLibrary(library.list().length, library.broken());

  const files = diskFiles(filesDir(env.dataDir));
  const attached = new Set(await store.value.read.attachedHashes());
  // Beside a database that knows of no file they are rather another database's than lost.
  if (attached.size > 0) await files.sweep(attached);
  let publicUrl = env.publicUrl ?? '';
  let slack: SlackConnected | null = null;
  const usecases = realUseCases(store.value, library, sealing.value.secrets, {
    identity: realIdentity(() => publicUrl, guardedFetch({ allow: env.outgoingAllow }), env.oidc),
    files,
    sendsEmail: env.smtp !== undefined,
    slack: {
      connection: () => slack?.connection() ?? { status: 'not-configured' },
      test: async () => slack?.test() ?? [],
      manifest: () => manifestsOf(env.slack?.command ?? '/incident', publicUrl),
    },
    warn: (...[code, params]) => log.warn(params, sayOnTerminal(`warned.${code}`, params as never)),
  });
  const keeping = startKeeping({ usecases, onLibraryChange: library.onChange, onError });
  opened.push(() => keeping.stop());
  const server = createServer({ noDelay: true, ...requestLimits(env.requestSeconds) });
  limitConnections(server, trustedBy(env.trustProxy), env.maxConnections);
  const pages = dev ? accepted(await pagesInWork(server)) : await builtPages();
  if (!pages.ok) return refuse(pages);
  opened.push(pages.value.close);

  const clock = startClock({ usecases, now, setTimer, onError });
  opened.push(() => clock.stop());
  const adapters = allAdapters({
    ask: guardedFetch({ allow: env.outgoingAllow }),
    publicUrl: () => publicUrl,
    now,
    smtp: env.smtp ?? null,
    write: (line) => log.info(line),
    slack: deliverBySlack(
      () => slack?.api ?? null,
      (delivery, message) => {
        const links = linksOf(delivery, publicUrl);
        return { ...wordsOf(message, delivery.to, links), ...links };
      },
    ),
  });
  opened.push(async () => adapters.close());
  const outbox = startOutbox({
    ...{ usecases, deliver: adapters.deliver, now, chance: Math.random, setTimer, onError },
  });
  opened.push(() => outbox.stop());
  const watchman = startWatchman({
    ...{ clock, now, begun: now(), setTimer },
    onStand: (seconds) => log.error(sayOnTerminal('warned.clock-stands', { seconds })),
    onGo: (seconds) => log.warn(sayOnTerminal('warned.clock-goes', { seconds })),
  });
  opened.push(async () => watchman.stop());
  const stream = createStream({
    ...{ usecases, now, stands: watchman.stands, publicUrl: () => publicUrl },
  });
  const presence = createPresence({
    ...{ usecases, now, say: stream.say, publicUrl: () => publicUrl },
  });
  const quiet = usecases.onGapChange((runbook) => stream.say('notes', { runbook }));
  opened.push(async () => quiet());
  const metrics = metricsDoor({ usecases, clock, outbox, now, publicUrl: () => publicUrl });

  const { build, assets } = pages.value;
  const ready = readyChecks({ store: store.value, clock, now });
  const app = createApp({
    ...{ usecases, build, assets, dev, ready, onError },
    guard: (asked) => guard(usecases, { ...asked, now }),
    publicUrl: () => publicUrl,
    trustProxy: env.trustProxy,
    demo: isDemoFolder(env.dataDir),
    sendsEmail: env.smtp !== undefined,
    stream: stream.door,
    here: presence.door,
    metrics,
    slack: (request, response, next) => (slack?.door ? slack.door(request, response) : next()),
  });
  server.on('request', app);
  const listening = await listen(server, env);
  if (!listening.ok) {
    stream.close();
    return refuse(listening);
  }
  const url = localUrl(env.host, listening.value.port);
  publicUrl ||= url;
  if (env.slack) {
    slack = connectSlack({
      ...{ settings: env.slack, usecases, publicUrl: () => publicUrl, now, setTimer, onError },
      onState: ({ status, code }) =>
        status === 'connected'
          ? log.info({}, sayOnTerminal('slack.connected'))
          : log.warn({}, sayOnTerminal('slack.trouble', { code: code ?? '' })),
    });
    opened.push(slack.stop);
  }
  opened.push(() => {
    const stopped = stopListening(server);
    presence.close();
    stream.close();
    return stopped;
  });
  const signIn = await firstSignInLink(store.value, usecases, publicUrl);
  return accepted({ url: publicUrl, signIn, stop: closeAll });
};

const main = async (): Promise<void> => {
  const env = readEnv(process.env);
  if (!env.ok) {
    sayWrong(env.wrong);
    process.exit(1);
  }
  const started = await start(env.env, process.argv.includes('--dev'));
  if (!started.ok) {
    sayProblem(started.rejection);
    process.exit(1);
  }
  const { url, signIn, stop } = started.value;
  onceAsked(async () => {
    sayLine('stopping');
    await stop();
    sayLine('stopped');
    process.exit(0);
  });
  sayReady(url, signIn);
  process.send?.({ type: 'ready', url, signIn: signIn.link });
};

await main();
