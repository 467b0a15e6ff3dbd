import { expect, test } from 'vitest';
import { startWatchman } from './watchman.ts';

test('a clock that stands is told of once, and once when it goes again', () => {
  let at = 0;
  let heartbeat: number | null = null;
  let armed: () => void = () => undefined;
  const told: string[] = [];
  const watchman = startWatchman({
    clock: { heartbeat: () => heartbeat },
    now: () => at,
    begun: 0,
    setTimer: (callback) => {
      armed = callback;
      return () => undefined;
    },
    onStand: (seconds) => told.push(`stands ${seconds}`),
    onGo: (seconds) => told.push(`goes ${seconds}`),
  });
  const look = (ms: number) => {
    at = ms;
    armed();
  };
  look(14_000);
  expect([told, watchman.stands()]).toEqual([[], null]);
  look(16_000);
  look(18_000);
  expect([told, watchman.stands()]).toEqual([['stands 16'], 18]);
  heartbeat = 19_000;
  look(20_000);
  look(22_000);
  expect([told, watchman.stands()]).toEqual([['stands 16', 'goes 18'], null]);
  look(40_000);
  expect(told.at(-1)).toBe('stands 21');
});
