import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { placeOf } from '../../app/domain/delivery/lane.ts';
import type { SendEffect } from '../../app/domain/delivery/message.ts';
import { openDatabase } from '../../app/parts.server.ts';
import { startOutbox } from '../../app/worker/outbox.ts';
import { withFolder } from './folder.ts';
import { quantile } from './in-turn.ts';
import type { Metric, Scale } from './metric.ts';
import { openUseCases } from './opened.ts';

const setTimer = (callback: () => void, ms: number) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

const pageTo = (contact: string, key: string, since: number): SendEffect => ({
  ...{ type: 'send', key, within: 600, to: { type: 'contact', person: 'ada', contact } },
  message: {
    type: 'page',
    incident: { id: 'i1', number: 1, title: 'No GPUs', severity: 'sev1', kind: 'drill' },
    ...{ escalation: key, level: 1, reason: 'escalate', title: 'Confirm', since },
  },
});

/** From the commit that asks for a page until the channel has it, for pages that come evenly. */
const measure = async (scale: Scale) =>
  withFolder(async (dir) => {
    const data = join(dir, 'data');
    const { usecases, close } = await openUseCases(data);
    const opened = await openDatabase(data);
    if (!opened.ok) throw new Error(opened.rejection.code);
    const store = opened.value;
    const count = scale.of(1000);
    await store.transact(async (tx) => {
      const ada = { id: 'ada', name: 'Ada', createdAt: 0, email: null, zone: null, language: null };
      await tx.insertPerson({ ...ada, deactivatedAt: null });
      for (let n = 0; n < count; n += 1)
        await tx.insertContactPoint({
          ...{ id: `c${n}`, personId: 'ada', kind: 'webhook', position: n, createdAt: 0 },
          ...{ address: 'https://example.org/', verifiedAt: 1 },
        });
    });
    const askedAt = new Map<string, number>();
    const late: number[] = [];
    let commits = () => {};
    const outbox = startOutbox({
      usecases: {
        ...usecases,
        onChange: (listener) => {
          commits = () => listener([]);
          return () => undefined;
        },
      },
      deliver: async ({ key }) => {
        late.push(performance.now() - (askedAt.get(key) ?? 0));
        return { ok: true };
      },
      ...{ now: Date.now, chance: Math.random, setTimer },
      onError: (error) => {
        throw error;
      },
    });
    const every = 60_000 / 1000;
    const began = performance.now();
    for (let n = 0; n < count; n += 1) {
      await pause(Math.max(0, began + n * every - performance.now()));
      const effect = pageTo(`c${n}`, `page-${n}`, Date.now());
      askedAt.set(effect.key, performance.now());
      const row = { key: effect.key, processId: null, effect, createdAt: Date.now() };
      await store.transact((tx) => tx.insertOutbox({ ...row, ...placeOf(effect, Date.now()) }));
      commits();
    }
    while (late.length < count) await pause(20);
    await outbox.stop();
    await store.close();
    await close();
    return { value: quantile(late, 0.99), ratio: null, n: late.length };
  });

/** A thousand pages in a minute: due to handed to the channel, p99. */
export const pageLateness: Metric = {
  name: 'page-lateness',
  unit: 'ms',
  against: null,
  measure,
};
