import { expect, test } from 'vitest';
import type { Handed } from '../deliver/types.ts';
import type { Way } from '../domain/delivery/manners.ts';
import { startOutbox } from './outbox.ts';

type Row = { id: number; lane: string; way: Way };

/** An outbox in memory; each delivery stays under way until its answer is given. */
const setUp = (rows: Row[]) => {
  let at = 0;
  let armed: { callback: () => void; ms: number } | null = null;
  let changed: () => void = () => undefined;
  const under = new Map<string, (handed: Handed) => void>();
  const ended: [number, Handed][] = [];
  const errors: unknown[] = [];
  const gone = new Set<number>();
  const worker = startOutbox({
    usecases: {
      lanesDue: async () => {
        const open = rows.filter(({ id }) => !gone.has(id));
        const lanes = open.filter((row, n) => open.findIndex((o) => o.lane === row.lane) === n);
        return { lanes, nextAt: null };
      },
      beginDelivery: async (id) => {
        const row = rows.find((one) => one.id === id);
        if (!row) return null;
        const to = { way: row.way, address: '', name: '', language: null, zone: null };
        const content = { type: 'message', message: { type: 'contact-test' } } as const;
        return { id, delivery: { key: `k${id}`, to, content, createdAt: 0 } };
      },
      endDelivery: async (id, handed) => {
        gone.add(id);
        ended.push([id, handed]);
      },
      onChange: (listener) => {
        changed = () => listener([]);
        return () => {
          changed = () => undefined;
        };
      },
    },
    deliver: ({ key }) =>
      new Promise((resolve, reject) => {
        under.set(key, (handed) => {
          under.delete(key);
          if (!handed.ok && handed.code === 'throw') reject(new Error('bug'));
          else resolve(handed);
        });
      }),
    now: () => at,
    chance: () => 0.5,
    setTimer: (callback, ms) => {
      armed = { callback, ms };
      return () => {
        armed = null;
      };
    },
    onError: (error) => errors.push(error),
  });
  const settle = async () => {
    for (let n = 0; n < 20; n += 1) await new Promise(setImmediate);
  };
  /** Lets the sleep that is armed pass. */
  const pass = async () => {
    const { callback, ms } = armed ?? { callback: () => undefined, ms: 0 };
    armed = null;
    at += ms;
    callback();
    await settle();
  };
  const answer = async (key: string, handed: Handed = { ok: true }) => {
    under.get(key)?.(handed);
    await settle();
  };
  const sent = () => [...under.keys()];
  return {
    worker,
    pass,
    answer,
    sent,
    ended,
    errors,
    sleep: () => armed?.ms ?? null,
    change: () => changed(),
  };
};

test('a contact that is slow holds up nobody else, and gets one message after the other', async () => {
  const { pass, answer, sent, ended } = setUp([
    { id: 1, lane: 'contact:slow', way: 'webhook' },
    { id: 2, lane: 'contact:slow', way: 'webhook' },
    { id: 3, lane: 'contact:quick', way: 'webhook' },
    { id: 4, lane: 'contact:quick', way: 'webhook' },
  ]);
  await pass();
  expect(sent()).toEqual(['k1', 'k3']);
  await answer('k3');
  await pass();
  expect(sent()).toEqual(['k1', 'k4']);
  await answer('k4');
  await answer('k1');
  await pass();
  await answer('k2');
  expect(ended.map(([id]) => id)).toEqual([3, 4, 1, 2]);
});

test('one way that stands still keeps no other from its turn', async () => {
  const mails = Array.from({ length: 40 }, (_, n): Row => ({ id: n, lane: `m${n}`, way: 'email' }));
  const { pass, sent } = setUp([...mails, { id: 99, lane: 'p', way: 'push' }]);
  await pass();
  expect(sent()).toHaveLength(13);
  expect(sent()).toContain('k99');
});

test('a contact is written to at its pace: what is too fast waits', async () => {
  const rows = [1, 2, 3].map((id): Row => ({ id, lane: 'c', way: 'sms' }));
  const { pass, answer, sent, sleep } = setUp(rows);
  for (const key of ['k1', 'k2']) {
    await pass();
    await answer(key);
  }
  await pass();
  expect(sent()).toEqual([]);
  expect(sleep()).toBe(1000);
  for (let n = 0; n < 30; n += 1) await pass();
  expect(sent()).toEqual(['k3']);
});

test('an adapter that throws has failed for now, and it is told', async () => {
  const { pass, answer, ended, errors } = setUp([{ id: 1, lane: 'c', way: 'push' }]);
  await pass();
  await answer('k1', { ok: false, code: 'throw', again: true });
  expect(ended).toEqual([[1, { ok: false, code: 'adapter-failed', again: true }]]);
  expect(errors).toEqual([new Error('bug')]);
});

test('a commit wakes it; one that was stopped waits for what is under way and wakes no more', async () => {
  const { worker, pass, answer, sleep, change, sent } = setUp([{ id: 1, lane: 'c', way: 'push' }]);
  await pass();
  expect([sent(), sleep()]).toEqual([['k1'], 1000]);
  change();
  expect(sleep()).toBe(0);
  let stopped = false;
  const stopping = worker.stop().then(() => {
    stopped = true;
  });
  await new Promise(setImmediate);
  expect(stopped).toBe(false);
  await answer('k1');
  await stopping;
  change();
  expect(sleep()).toBe(null);
});
