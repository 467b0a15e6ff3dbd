import { expect, test } from 'vitest';
import { startOutbox } from './outbox.ts';

const setUp = (answers: { sent: number; failed: number; more: boolean }[]) => {
  let calls = 0;
  let armed: { callback: () => void; ms: number } | null = null;
  let changed: () => void = () => undefined;
  const worker = startOutbox({
    usecases: {
      deliverWaiting: async () => {
        calls += 1;
        return answers.shift() ?? { sent: 0, failed: 0, more: false };
      },
      onChange: (listener) => {
        changed = () => listener([]);
        return () => {
          changed = () => undefined;
        };
      },
    },
    deliver: async () => undefined,
    setTimer: (callback, ms) => {
      armed = { callback, ms };
      return () => {
        armed = null;
      };
    },
    onError: () => undefined,
  });
  const pass = async () => {
    const callback = armed?.callback;
    armed = null;
    callback?.();
    await new Promise(setImmediate);
  };
  return {
    worker,
    pass,
    calls: () => calls,
    sleep: () => armed?.ms ?? null,
    change: () => changed(),
  };
};

test('the outbox is emptied at the start, after each commit and every few seconds', async () => {
  const { pass, calls, sleep, change } = setUp([]);
  expect(sleep()).toBe(0);
  await pass();
  expect([calls(), sleep()]).toEqual([1, 5000]);
  change();
  expect(sleep()).toBe(0);
  await pass();
  expect([calls(), sleep()]).toEqual([2, 5000]);
});

test('more than one call takes is taken at once, but what only fails waits', async () => {
  const { pass, calls } = setUp([
    { sent: 100, failed: 0, more: true },
    { sent: 0, failed: 100, more: true },
  ]);
  await pass();
  expect(calls()).toBe(2);
});

test('a worker that was stopped hears of no commit', async () => {
  const { worker, pass, calls, sleep, change } = setUp([]);
  await pass();
  await worker.stop();
  change();
  expect([calls(), sleep()]).toEqual([1, null]);
});
