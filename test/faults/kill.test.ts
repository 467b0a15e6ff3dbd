import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFile } from '../../app/parts.server.ts';
import { openStore } from '../../db/open.ts';
import type { LogRow } from '../../db/store.ts';
import { apiToken, bulkhead } from '../harness/accounts.ts';
import { api } from '../harness/api.ts';
import { freePort } from '../harness/free-port.ts';
import { inOneFile } from '../harness/in-one-file.ts';
import { seeded } from '../harness/seeded.ts';
import { type RunningServer, root, startServer } from '../harness/server.ts';
import { emptyLedger, type Ledger, type Road, type Told, walkOn } from './walking-client.ts';

const KILLS = Number(process.env.KILLS ?? 50);
const PAIRS = 3;
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const everything = 1_000_000;

/** What is in the log of an incident when nothing runs any more. */
const readLogs = async (dataDir: string, incidents: string[]) => {
  const store = await openStore({ file: databaseFile(dataDir) });
  try {
    const logs = new Map<string, LogRow[]>();
    for (const id of incidents) logs.set(id, await store.read.log(id, 0, everything));
    const all = (await store.read.logAfter(0, everything)).length;
    return { logs, all, due: await store.read.timersDue(Number.MAX_SAFE_INTEGER, everything) };
  } finally {
    await store.close();
  }
};

/** Entries that a declaration or the first act writes beside what was asked, once an incident. */
const broughtAlong = new Set(['incident.declared', 'walkthrough.started', 'incident.acknowledged']);

/** Pages and retrospectives follow from an act in its own transaction; each begins and ends once. */
const follows = /^(escalation|retrospective)\./;
const once = /\.(started|opened|stopped)$/;

const twice = (log: readonly LogRow[]): string[] => {
  const seen = new Set<string>();
  return log.flatMap(({ seq, process, event }) => {
    const name = `${process} ${event.type}`;
    if (!follows.test(event.type) || !once.test(event.type)) return [];
    if (seen.has(name)) return [`${seq} ${event.type} twice`];
    seen.add(name);
    return [];
  });
};

/** What was told of an event and what the log says of it. */
const sameEvent = ({ event }: Told, row: LogRow | undefined): boolean =>
  row !== undefined &&
  Object.entries(event).every(
    ([name, value]) => (row.event as Record<string, unknown>)[name] === value,
  );

const faultsOf = (ledger: Ledger, logs: Map<string, LogRow[]>): string[] => {
  const faults: string[] = [];
  for (const { id, told } of ledger.walked) {
    const log = logs.get(id) ?? [];
    const bySeq = new Map(log.map((row) => [row.seq, row]));
    const acts = log.filter(
      ({ by, event }) =>
        by.type === 'token' && !broughtAlong.has(event.type) && !follows.test(event.type),
    );
    faults.push(...twice(log).map((fault) => `${id}: ${fault}`));
    for (const type of broughtAlong)
      if (log.filter(({ event }) => event.type === type).length > 1)
        faults.push(`${id}: ${type} twice`);
    for (const one of told.flat())
      if (!sameEvent(one, bySeq.get(one.seq)))
        faults.push(`${id}: answered and lost: ${one.seq} ${JSON.stringify(one.event)}`);
    const seqs = told.flat().map(({ seq }) => seq);
    if (new Set(seqs).size !== seqs.length) faults.push(`${id}: two answers for one entry`);
    const known = new Set(seqs);
    for (const { seq, event } of acts)
      if (!known.has(seq)) faults.push(`${id}: nobody was told of ${seq} ${JSON.stringify(event)}`);
    for (const ofOne of told)
      if (ofOne.some(({ seq }, at) => at > 0 && seq <= (ofOne[at - 1]?.seq ?? 0)))
        faults.push(`${id}: the order of one client was not kept`);
    if (log.some(({ seq }, at) => seq !== at + 1)) faults.push(`${id}: a hole in the log`);
  }
  return faults;
};

type Down = { from: number; until: number };

/** Deadlines that lapsed: when each was due and how late the log says the clock was. */
const lapses = (ledger: Ledger, logs: Map<string, LogRow[]>) =>
  [...logs].flatMap(([id, log]) =>
    log.flatMap(({ event, at, lateness = 0 }) => {
      const due = ledger.due.get(`${id} ${String(event.key)}`);
      if (event.type !== 'deadline.lapsed' || due === undefined) return [];
      return [{ id, key: String(event.key), due, at, lateness }];
    }),
  );

test(`${KILLS} kills lose nothing that was answered and do nothing twice (seed ${seed})`, async () => {
  const random = seeded(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'bulkhead-kill-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  // Only what is walked: the others would have to be read and proven at each of the starts.
  const runbooksDir = join(dataDir, 'runbooks');
  mkdirSync(runbooksDir);
  const runbook = 'provider-capacity-outage.mdx';
  copyFileSync(join(root, 'runbooks', runbook), join(runbooksDir, runbook));
  const PORT = `${await freePort()}`;
  let ahead = 0;
  const program = await inOneFile('app', 'server.ts');
  const start = () =>
    startServer({ ...{ dataDir, runbooksDir, program }, env: { PORT }, clockAhead: ahead });
  // Who is killed leaves nothing compiled behind for the next; who is stopped does.
  await (await start()).stop();
  let server: RunningServer = await start();
  onTestFinished(() => server.kill());
  const client = api(server, await apiToken(server, 'walker'));

  let stopped = false;
  let up = Promise.resolve();
  const ledger = emptyLedger();
  let answers = 0;
  let enough = { after: 0, reached: () => {} };
  const answered = () => {
    answers += 1;
    if (answers >= enough.after) enough.reached();
  };
  /** Resolves after so many more answers, whatever they are. */
  const moreAnswers = (count: number) =>
    new Promise<void>((reached) => {
      enough = { after: answers + count, reached };
      if (count === 0) reached();
    });
  const road: Road = { api: client, ledger, up: () => up, stopped: () => stopped, answered };
  const walking = Promise.all(
    Array.from({ length: PAIRS }, () =>
      walkOn(road, [seeded(random.between(1, 2 ** 31)), seeded(random.between(1, 2 ** 31))]),
    ),
  );

  const downs: Down[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await moreAnswers(random.between(0, 24));
    await pause(random.between(0, 20));
    let open = () => {};
    const from = Date.now() + ahead;
    up = new Promise((resolve) => {
      open = resolve;
    });
    await server.kill('SIGKILL');
    // Every third time the machine is away for long, so that deadlines fall due meanwhile.
    if (kill % 3 === 2) ahead += random.between(360, 900) * 1000;
    server = await start();
    downs.push({ from, until: Date.now() + ahead });
    open();
  }
  await moreAnswers(40);
  stopped = true;
  await walking;
  // What was due by now is done before the server stops; what falls due while this is read is not its fault.
  const over = Date.now() + ahead;

  const declared = await client.call<{ incidents: { id: string; title: string }[] }>(
    'GET',
    '/incidents',
  );
  const titles = declared.body.incidents.map(({ id, title }) => `${id} ${title}`).sort();
  expect(titles).toEqual(ledger.walked.map(({ id, key }) => `${id} Walk ${key}`).sort());
  expect(await bulkhead(server, 'replay', '--all')).toContain(`${ledger.walked.length} incident`);
  await server.stop();

  const { logs, due } = await readLogs(
    dataDir,
    ledger.walked.map(({ id }) => id),
  );
  expect(ledger.wrong).toEqual([]);
  expect(faultsOf(ledger, logs)).toEqual([]);
  const told = ledger.walked.flatMap((one) => one.told.flat());
  expect(told.length).toBeGreaterThan(KILLS);
  expect(ledger.retried).toBeGreaterThan(KILLS / 2);
  expect(ledger.refused).toBeGreaterThan(0);
  expect(ledger.repeated).toBeGreaterThan(0);

  const lapsed = lapses(ledger, logs);
  const inDown = lapsed.filter(({ due }) => downs.some((d) => d.from <= due && due < d.until));
  expect(inDown.length).toBeGreaterThan(0);
  for (const one of lapsed)
    expect(one, one.key).toMatchObject({ lateness: Math.floor((one.at - one.due) / 1000) });
  expect(inDown.some(({ lateness }) => lateness > 30)).toBe(true);
  expect(new Set(lapsed.map(({ id, key }) => `${id} ${key}`)).size).toBe(lapsed.length);
  expect(due.filter(({ dueAt }) => dueAt < over - 5000)).toEqual([]);
  expect(await bulkhead(server, 'replay', '--all')).toContain('every one agrees');
}, 400_000);
