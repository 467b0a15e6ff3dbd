import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFile, openDatabase } from '../../app/parts.server.ts';
import { migrate } from '../../db/migrate.ts';
import { cache, inOneFile } from '../harness/in-one-file.ts';
import { seeded } from '../harness/seeded.ts';
import type { Go } from './delivery-child.ts';
import { moodyReceiver } from './moody-receiver.ts';

const KILLS = Number(process.env.DELIVERY_KILLS ?? 100);
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const CONTACTS = 40;

type Standby = { child: ChildProcess; ready: Promise<void>; gone: Promise<void> };

/** A process that has read all of its code and waits for its turn. */
const standBy = (file: string): Standby => {
  const env = { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: cache };
  const child = fork(file, { execArgv: ['--no-warnings'], stdio: 'inherit', env });
  child.on('error', () => undefined);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { child, gone, ready: new Promise((resolve) => child.once('message', () => resolve())) };
};

test(`${KILLS} kills around delivery lose no page, and a duplicate carries its key (seed ${seed})`, async () => {
  const random = seeded(seed);
  const dir = mkdtempSync(join(tmpdir(), 'bulkhead-delivery-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const receiver = await moodyReceiver(random);
  onTestFinished(receiver.close);
  migrate({ file: databaseFile(dir), now: () => 0 });
  const opened = await openDatabase(dir);
  if (!opened.ok) throw new Error(opened.rejection.code);
  await opened.value.transact(async (tx) => {
    const ada = { id: 'ada', name: 'Ada', createdAt: 0, email: null, zone: null, language: null };
    await tx.insertPerson({ ...ada, deactivatedAt: null });
    for (let n = 0; n < CONTACTS; n += 1)
      await tx.insertContactPoint({
        ...{ id: `c${n}`, personId: 'ada', kind: 'webhook', position: n, createdAt: 0 },
        ...{ address: `http://127.0.0.1:${receiver.port}/${n}`, verifiedAt: 1 },
      });
  });
  await opened.value.close();

  const promised = new Set<string>();
  const file = await inOneFile('test', 'faults', 'delivery-child.ts');
  const waiting = [standBy(file), standBy(file)];
  onTestFinished(() => {
    for (const { child } of waiting) child.kill('SIGKILL');
  });
  const begin = async (pages: Go['pages']): Promise<Standby & { asked: Promise<void> }> => {
    const next = waiting.shift() ?? standBy(file);
    waiting.push(standBy(file));
    await next.ready;
    const asked = new Promise<void>((resolve) =>
      next.child.on('message', ({ asked = [] }: { asked?: string[] }) => {
        for (const key of asked) promised.add(key);
        resolve();
      }),
    );
    next.child.send({ dir: databaseFile(dir), pages } satisfies Go);
    return { ...next, asked };
  };
  const pagesOf = (round: number) =>
    Array.from({ length: random.between(1, 5) }, (_, n) => ({
      key: `r${round}-${n}`,
      // Now and then a storm to one contact, which is folded.
      contact: round % 10 === 3 ? 'c0' : `c${random.between(0, CONTACTS - 1)}`,
    }));

  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, gone, asked } = await begin(pagesOf(kill));
    // Some die before they have promised anything; the others when they have, however busy it is here.
    if (random.next() < 0.8) await asked;
    const until = receiver.seen.length + random.between(0, 6);
    const late = performance.now() + random.between(5, 350);
    while (receiver.seen.length < until && performance.now() < late) await pause(1);
    await pause(random.between(0, 4));
    child.kill('SIGKILL');
    await gone;
  }

  // The receiver recovers, and the last one runs until everything has arrived.
  receiver.calm();
  const last = await begin([]);
  const arrived = () =>
    new Set(receiver.seen.filter(({ accepted }) => accepted).flatMap((one) => one.escalations));
  const lost = () => {
    const found = arrived();
    return [...promised].filter((key) => !found.has(`escalation of ${key}`));
  };
  const patience = performance.now() + 150_000;
  while (lost().length > 0 && performance.now() < patience) await pause(50);
  await pause(300);
  last.child.kill('SIGKILL');
  await last.gone;

  expect(lost()).toEqual([]);
  expect(promised.size).toBeGreaterThan(KILLS);
  const keysOf = new Map<string, Set<string>>();
  for (const { key, escalations } of receiver.seen)
    for (const one of escalations) keysOf.set(one, (keysOf.get(one) ?? new Set()).add(key));
  expect([...keysOf].filter(([, keys]) => keys.size > 1)).toEqual([]);
  expect(receiver.seen.length).toBeGreaterThan(keysOf.size / 2);
  expect(receiver.seen.some(({ escalations }) => escalations.length > 3)).toBe(true);
  if (KILLS >= 50)
    expect(Object.keys(receiver.moods).sort()).toEqual(['broken', 'busy', 'cut', 'slow', 'well']);

  const store = await openDatabase(dir);
  if (!store.ok) throw new Error(store.rejection.code);
  onTestFinished(() => store.value.close());
  expect((await store.value.read.outboxDepth()).dead).toBe(0);
});
