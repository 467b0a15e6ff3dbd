import { join } from 'node:path';
import { openLibrary } from '../../app/library/library.ts';
import { sessionCookieName } from '../../app/session-cookie.ts';
import { startServer } from '../../test/harness/server.ts';
import { keptFolder } from './folder.ts';
import { inTurn, median, quantile, type Turn } from './in-turn.ts';
import { load } from './load.ts';
import { keystrokes, writeRunbooks } from './many-runbooks.ts';
import type { Metric } from './metric.ts';
import { openUseCases } from './opened.ts';

const MANY = 2000;
const FEW = 100;
const against = 'the same with 100 runbooks';

type Prepared = {
  runbooksDir: string;
  dataDir: string;
  cacheDir: string;
  cookie: string;
  titles: string[];
};

/** Runbooks, data and who is signed in, in folders of their own. */
const prepare = async (count: number): Promise<Prepared> => {
  const dir = keptFolder();
  const [runbooksDir, dataDir] = [join(dir, 'books'), join(dir, 'data')];
  const titles = writeRunbooks(runbooksDir, count);
  const { usecases, close } = await openUseCases(dataDir, []);
  const link = await usecases.createSignInLink({ name: 'Ada', administrator: true });
  const signedIn = await usecases.signIn(link.token);
  await close();
  if (!signedIn.ok) throw new Error(signedIn.rejection.code);
  const cookie = `${sessionCookieName('')}=${signedIn.value.session}`;
  return { runbooksDir, dataDir, cacheDir: join(dataDir, 'cache'), cookie, titles };
};

const startOf = async ({ runbooksDir, cacheDir }: Prepared): Promise<number> => {
  const from = performance.now();
  const library = await openLibrary({ roots: [runbooksDir], cacheDir, proveLater: true });
  const took = (performance.now() - from) / 1000;
  await library.close();
  return took;
};

type Read = Prepared & { first: number };

const made = new Map<number, Promise<Read>>();

/** So many runbooks that were read once, and how long that took: parsing thousands takes a minute. */
const readOnce = (count: number): Promise<Read> => {
  const known =
    made.get(count) ?? prepare(count).then(async (one) => ({ ...one, first: await startOf(one) }));
  made.set(count, known);
  return known;
};

/** A start that finds its readings kept, until everything is listed; against the first start. */
export const libraryStart: Metric = {
  name: 'library-2000-start',
  unit: 's',
  against: 'the first start, which parses every runbook',
  measure: async ({ of, pairs }) => {
    const prepared = await readOnce(of(MANY));
    const n = Math.min(pairs, 3);
    const again: number[] = [];
    for (let one = 0; one < n; one++) again.push(await startOf(prepared));
    return { value: median(again), ratio: median(again) / prepared.first, n };
  },
};

/** A keystroke in the search, p95 at the server. */
export const libraryKey: Metric = {
  name: 'library-2000-key',
  unit: 'ms (p95)',
  against,
  bound: { atMost: 1.5, value: 30 },
  measure: async ({ of, pairs }) => {
    const side = async (count: number) => {
      const { runbooksDir, dataDir, cacheDir, titles } = await readOnce(count);
      const { usecases, library, close } = await openUseCases(dataDir, [runbooksDir], cacheDir);
      await library.proven();
      let turns = 0;
      const turn: Turn = async () => {
        const times: number[] = [];
        for (const text of keystrokes(titles, turns++, of(200))) {
          const from = performance.now();
          await usecases.searchRunbooks(text);
          times.push(performance.now() - from);
        }
        return { value: quantile(times, 0.95), n: times.length };
      };
      return { turn, close };
    };
    const [many, few] = [await side(of(MANY)), await side(of(FEW))];
    try {
      return await inTurn({ ours: many.turn, other: few.turn }, pairs);
    } finally {
      await many.close();
      await few.close();
    }
  },
};

/** The list page, from the real server. */
export const libraryPage: Metric = {
  name: 'library-2000-page',
  unit: 'ms',
  against,
  bound: { atMost: 1.5 },
  measure: async ({ of, pairs }) => {
    const side = async (count: number) => {
      // Read before, so that the server's start is not what is measured here.
      const { runbooksDir, dataDir, cookie } = await readOnce(count);
      const server = await startServer({ dataDir, runbooksDir });
      const page = { url: `${server.url}/runbooks`, cookie, atOnce: 4, seconds: of(10) / 10 };
      const turn: Turn = async () => {
        const { value, n } = await load(page);
        return { value: 1000 / value, n };
      };
      return { turn, stop: server.stop };
    };
    const [many, few] = [await side(of(MANY)), await side(of(FEW))];
    try {
      return await inTurn({ ours: many.turn, other: few.turn }, pairs);
    } finally {
      await many.stop();
      await few.stop();
    }
  },
};
