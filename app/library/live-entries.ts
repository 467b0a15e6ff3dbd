import type { Instant } from '../domain/time.ts';
import { type Checked, checkEntries, findingsOn, type ToCheck } from './check-entries.ts';
import { expandEntries } from './expand-entries.ts';
import type { Claims, Settled } from './folder-state.ts';
import { settle } from './folder-state.ts';
import type { KeptReadings } from './kept-readings.ts';
import { type Links, linksOf } from './links.ts';
import { type FolderStates, readFolders } from './read-folders.ts';
import type { Library, LibraryEntry } from './types.ts';

/** The library as it can be listed at one moment. */
export type Listed = {
  entries: Map<string, LibraryEntry>;
  sorted: LibraryEntry[];
  paths: Map<string, string>;
  broken: ReturnType<Library['broken']>;
  links: Links;
};

const DAY = 86_400_000;

/**
 * Reads folders into entries, and proves them afterwards: `read` makes everything visible at once,
 * `prove` then runs checks and cases one by one. A review falls due with no file changing: `judge`
 * gives the entries what is found of them on the day it is asked.
 */
export const liveEntries = (roots: readonly string[], now: () => number, kept?: KeptReadings) => {
  let states: FolderStates = new Map();
  let claims: Claims = new Map();
  let checked = new Map<string, Checked>();
  let toCheck: ToCheck[] = [];
  let settled = new Map<string, Settled & { good: object }>();
  let judgedOn = 0;
  let listed: Listed = {
    ...{ entries: new Map(), sorted: [], paths: new Map(), broken: [], links: linksOf([]) },
  };

  const made = (one: ToCheck, links: Links): LibraryEntry =>
    entryOf(one, settled.get(one.key) as Settled, checked.get(one.key), links, now());

  const read = async (): Promise<Listed> => {
    const result = settle(await readFolders(roots, states, kept), claims);
    states = new Map(result.settled.map(({ state }) => [state.key, state]));
    claims = result.claims;
    const expanded = expandEntries(result.settled);
    toCheck = result.settled.flatMap(({ good, state: { key, file } }): ToCheck[] => {
      const full = expanded.get(key);
      return good && full ? [{ key, file, good, expanded: full }] : [];
    });
    checked = new Map([...checked].filter(([key]) => states.has(key)));
    settled = new Map(result.settled.flatMap((one) => (one.good ? [[one.state.key, one]] : [])));
    const links = linksOf(toCheck.map(({ good, file }) => ({ id: good.plan.id, file })));
    const sorted = toCheck
      .map((one) => made(one, links))
      .sort((a, b) => (a.plan.title < b.plan.title ? -1 : 1));
    judgedOn = Math.floor(now() / DAY);
    listed = {
      entries: new Map(sorted.map((entry) => [entry.id, entry])),
      sorted,
      paths: new Map(
        [...settled.values()].flatMap(({ good, state }) =>
          good ? [[good.plan.id, state.path] as const] : [],
        ),
      ),
      broken: brokenOf(result.settled),
      links,
    };
    return listed;
  };

  /** Runs what was not yet run for these very texts; `done` after each runbook. */
  const prove = async (done: () => void, stop: () => boolean): Promise<void> => {
    const current = listed;
    const byKey = new Map(toCheck.map((one) => [one.key, one]));
    await checkEntries(toCheck, checked, {
      stop,
      done: (key) => {
        const one = byKey.get(key);
        const entry = one && current.entries.get(one.good.plan.id);
        if (!one || !entry) return;
        Object.assign(entry, made(one, current.links));
        done();
      },
    });
  };

  const judge = (): Listed => {
    const day = Math.floor(now() / DAY);
    if (day === judgedOn) return listed;
    judgedOn = day;
    for (const one of toCheck) {
      const entry = listed.entries.get(one.good.plan.id);
      if (entry && one.good.plan.review) Object.assign(entry, made(one, listed.links));
    }
    return listed;
  };

  return { read, prove, judge };
};

const brokenOf = (settled: readonly Settled[]): Listed['broken'] => {
  const byFile = new Map<string, Listed['broken'][number]>();
  for (const { good, state, findings } of settled)
    if (!good) byFile.set(state.path, { file: state.file, findings, text: state.now.source });
  return [...byFile.values()];
};

const entryOf = (
  one: ToCheck,
  settled: Settled,
  proof: Checked | undefined,
  links: Links,
  now: Instant,
): LibraryEntry => {
  const { file, good, expanded } = one;
  const { part, source, prose, imported } = good;
  const { stale, findings } = settled as Settled & { stale: boolean };
  const targets = good.links.map((address) => links.target(file, address));
  return {
    ...{ id: good.plan.id, file, part, source, prose, stale },
    ...{ hash: expanded.hash, plan: expanded.plan, includes: expanded.includes },
    findings: stale ? findings : [...findings, ...(proof ? findingsOn(one, proof, now) : [])],
    ...(stale ? { broken: settled.state.now.source } : {}),
    proven: proof !== undefined,
    linksTo: [...new Set(targets.filter((id) => id !== null && id !== good.plan.id))] as string[],
    ...(proof?.cases ? { cases: proof.cases } : {}),
    ...(imported ? { imported } : {}),
  };
};
