import { expect, test } from 'vitest';
import { startClock } from './clock.ts';

const setUp = (answers: ({ fired: number; nextDueAt: number | null } | Error)[]) => {
  let at = 10_000;
  const asked: number[] = [];
  const errors: unknown[] = [];
  let armed: { callback: () => void; ms: number } | null = null;
  const clock = startClock({
    now: () => at,
    usecases: {
      fireTimers: async (now) => {
        asked.push(now);
        const answer = answers.shift() ?? { fired: 0, nextDueAt: null };
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    setTimer: (callback, ms) => {
      armed = { callback, ms };
      return () => {
        armed = null;
      };
    },
    onError: (error) => errors.push(error),
  });
  /** Lets the sleep that is armed pass and waits until the clock sleeps again or has stopped. */
  const pass = async () => {
    const { callback, ms } = armed ?? { callback: () => undefined, ms: 0 };
    armed = null;
    at += ms;
    callback();
    await new Promise(setImmediate);
  };
  return { clock, asked, errors, pass, sleep: () => armed?.ms ?? null };
};

test('the clock sleeps until the next timer is due, and never longer than a second', async () => {
  const { pass, sleep, asked, clock } = setUp([
    { fired: 0, nextDueAt: 10_250 },
    { fired: 1, nextDueAt: 99_999 },
    { fired: 0, nextDueAt: null },
  ]);
  expect(clock.heartbeat()).toBe(null);
  await pass();
  expect(sleep()).toBe(250);
  await pass();
  expect(sleep()).toBe(1000);
  await pass();
  expect(sleep()).toBe(1000);
  expect(asked).toEqual([10_000, 10_250, 11_250]);
  expect(clock.heartbeat()).toBe(11_250);
});

test('when more is due than one call takes, the clock goes on at once', async () => {
  const { pass, sleep } = setUp([{ fired: 200, nextDueAt: 3_000 }]);
  await pass();
  expect(sleep()).toBe(0);
});

test('a timer that is due and cannot fire does not keep the clock spinning', async () => {
  const { pass, sleep } = setUp([{ fired: 0, nextDueAt: 3_000 }]);
  await pass();
  expect(sleep()).toBe(1000);
});

test('a failure is told, stops the heartbeat and is tried again', async () => {
  const { pass, sleep, errors, clock } = setUp([new Error('disk full')]);
  await pass();
  expect(errors).toEqual([new Error('disk full')]);
  expect(clock.heartbeat()).toBe(null);
  expect(sleep()).toBe(1000);
  await pass();
  expect(clock.heartbeat()).toBe(11_000);
});

test('a clock that was stopped does not wake again', async () => {
  const { pass, sleep, clock, asked } = setUp([]);
  await pass();
  await clock.stop();
  expect(sleep()).toBe(null);
  expect(asked).toHaveLength(1);
});

test('stopping waits for the run that is under way', async () => {
  let finish: () => void = () => undefined;
  let wake: () => void = () => undefined;
  const clock = startClock({
    now: () => 0,
    usecases: {
      fireTimers: () =>
        new Promise((resolve) => {
          finish = () => resolve({ fired: 0, nextDueAt: null });
        }),
    },
    setTimer: (callback) => {
      wake = callback;
      return () => undefined;
    },
    onError: () => undefined,
  });
  wake();
  let stopped = false;
  const stopping = clock.stop().then(() => {
    stopped = true;
  });
  await new Promise(setImmediate);
  expect(stopped).toBe(false);
  finish();
  await stopping;
  expect(stopped).toBe(true);
});
