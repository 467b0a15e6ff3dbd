import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../app/parts.server.ts';
import type { Store } from '../../db/store.ts';
import { withFolder } from './folder.ts';
import { inTurn } from './in-turn.ts';
import type { Metric, Scale } from './metric.ts';
import { openUseCases } from './opened.ts';

const DUE = 100;
const EVERY = 30 * 60_000;
const viewer = { type: 'person', id: 'bench', name: 'Bench' } as const;

/** Says something again every half an hour, until it is over: each tick has one timer of it due. */
const runbook = `---
schema: 1
id: repeats
title: Repeats
kind: procedure
summary: Tells everybody, again and again.
owner: bench
roles: [commander]
---

<Notify id="tell" role="commander" title="Tell everybody" audience="everybody" every="30m" template="It goes on." />

<Step id="watch" title="Watch" role="commander" deadline="60d">

Look.

</Step>

<Exit id="over" outcome="resolved" title="Over" />
`;

/** A hundred incidents with a message that repeats, beside so many timers that are far away. */
const prepared = async (dir: string, pending: number) => {
  const books = join(dir, 'books');
  mkdirSync(books, { recursive: true });
  writeFileSync(join(books, 'repeats.mdx'), runbook);
  const { usecases, close } = await openUseCases(join(dir, 'data'), [books]);
  const opened = await openDatabase(join(dir, 'data'));
  if (!opened.ok) throw new Error(opened.rejection.code);
  const store: Store = opened.value;
  // Updates are not owed here: they would fall due beside what is measured.
  await store.transact((tx) =>
    tx.putSetting({ name: 'update.cadence', value: '{}', changedAt: 0, changedBy: 'bench' }),
  );
  const input = { title: 'No GPUs', severity: 'sev2', kind: 'drill', runbook: 'repeats' } as const;
  const declare = async () => {
    const done = await usecases.declareIncident(input, viewer, null);
    if (!done.ok) throw new Error(done.rejection.code);
    return done.value.id;
  };
  const incidents = await Promise.all(Array.from({ length: DUE }, declare));
  const processes = await store.read.processesOf(incidents[0] ?? '');
  const process = processes.find(({ kind }) => kind === 'walkthrough')?.id ?? '';
  let now = Date.now();
  const far = now + 30 * 24 * 3600_000;
  for (let from = 0; from < pending; from += 2000)
    await store.transact(async (tx) => {
      for (let n = from; n < Math.min(pending, from + 2000); n += 1)
        await tx.setTimer({ processId: process, key: `reminder:far#${n}`, dueAt: far + n });
    });
  const tick = async () => {
    now += EVERY;
    const began = performance.now();
    const { fired } = await usecases.fireTimers(now);
    const value = performance.now() - began;
    if (fired !== DUE) throw new Error(`${fired} fired, not ${DUE}`);
    return { value, n: fired };
  };
  return {
    tick,
    close: async () => {
      await store.close();
      await close();
    },
  };
};

const measure = async (scale: Scale) =>
  withFolder(async (dir) => {
    const many = await prepared(join(dir, 'many'), scale.of(100_000));
    const few = await prepared(join(dir, 'few'), 1000);
    try {
      return await inTurn({ ours: many.tick, other: few.tick }, scale.pairs * 3);
    } finally {
      await many.close();
      await few.close();
    }
  });

/** What a tick costs must depend on what is due, not on what is pending. */
export const timerTick: Metric = {
  name: 'timer-tick',
  unit: 'ms',
  against: 'the same tick with 1,000 pending',
  bound: { atMost: 1.2 },
  measure,
};
