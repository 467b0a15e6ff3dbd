import { join } from 'node:path';
import { openDatabase } from '../../app/parts.server.ts';
import type { Store } from '../../db/store.ts';
import { withFolder } from './folder.ts';
import { inTurn } from './in-turn.ts';
import type { Metric, Scale } from './metric.ts';
import { openUseCases } from './opened.ts';
import { RUNBOOK } from './prepared-room.ts';

const DUE = 100;
const viewer = { type: 'person', id: 'bench', name: 'Bench' } as const;

/** A database with so many timers that are far away, beside those that a tick is handed. */
const prepared = async (dir: string, pending: number) => {
  const { usecases, close } = await openUseCases(dir);
  const opened = await openDatabase(dir);
  if (!opened.ok) throw new Error(opened.rejection.code);
  const store: Store = opened.value;
  const input = { title: 'No GPUs', severity: 'sev2', kind: 'drill', runbook: RUNBOOK } as const;
  const declare = async () => {
    const done = await usecases.declareIncident(input, viewer, null);
    if (!done.ok) throw new Error(done.rejection.code);
    return done.value.id;
  };
  const [incident] = await Promise.all(Array.from({ length: 1 }, declare));
  const processes = await store.read.processesOf(incident ?? '');
  const process = processes.find(({ kind }) => kind === 'walkthrough')?.id ?? '';
  const far = Date.now() + 30 * 24 * 3600_000;
  for (let from = 0; from < pending; from += 2000)
    await store.transact(async (tx) => {
      for (let n = from; n < Math.min(pending, from + 2000); n += 1)
        await tx.setTimer({ processId: process, key: `reminder:far#${n}`, dueAt: far + n });
    });
  const tick = async () => {
    const now = Date.now();
    await store.transact(async (tx) => {
      for (let n = 0; n < DUE; n += 1)
        await tx.setTimer({ processId: process, key: `reminder:near#${n}`, dueAt: now - n });
    });
    const began = performance.now();
    await usecases.fireTimers(now);
    return { value: performance.now() - began, n: DUE };
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
