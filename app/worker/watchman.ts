import type { Instant, Seconds } from '../domain/time.ts';
import type { Clock, SetTimer } from './clock.ts';

/** The clock looks once a second: after so many of them without it, it stands. */
export const STANDS_AFTER = 15_000;
const EVERY = 2_000;

export type Watchman = {
  /** How long the clock has not looked, in seconds, when it stands; else null. */
  stands(): Seconds | null;
  stop(): void;
};

/**
 * Looks after the clock: tells once when it stands and once when it goes again. `begun` counts as
 * its first look, so that a clock that never goes is told of too.
 */
export const startWatchman = ({
  clock,
  now,
  begun,
  setTimer,
  onStand,
  onGo,
}: {
  clock: Pick<Clock, 'heartbeat'>;
  now: () => Instant;
  begun: Instant;
  setTimer: SetTimer;
  onStand: (seconds: Seconds) => void;
  onGo: (seconds: Seconds) => void;
}): Watchman => {
  const silence = () => now() - (clock.heartbeat() ?? begun);
  let stood: Seconds | null = null;
  let cancel: () => void = () => undefined;
  const look = () => {
    const ms = silence();
    const seconds = Math.floor(ms / 1000);
    if (ms > STANDS_AFTER) {
      if (stood === null) onStand(seconds);
      stood = seconds;
    } else if (stood !== null) {
      onGo(stood);
      stood = null;
    }
    cancel = setTimer(look, EVERY);
  };
  cancel = setTimer(look, EVERY);
  return {
    stands: () => (silence() > STANDS_AFTER ? Math.floor(silence() / 1000) : null),
    stop: () => cancel(),
  };
};
