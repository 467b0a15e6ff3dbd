import type { Instant } from '../domain/time.ts';
import type { UseCases } from '../usecases/types.ts';

/** Calls back once after so many milliseconds, unless the function returned is called before. */
export type SetTimer = (callback: () => void, ms: number) => () => void;

export type Clock = {
  /** When it last looked at the timers and could; null before the first time. */
  heartbeat(): Instant | null;
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
};

/**
 * A timer is due in whole seconds at the earliest after it was set, so a clock that looks once a
 * second knows of each before it is due, and sleeps to the millisecond.
 */
const LONGEST_SLEEP = 1000;

/** Fires timers when they are due. Runs never overlap; a failure is told and tried again. */
export const startClock = ({
  usecases,
  now,
  setTimer,
  onError,
}: {
  usecases: Pick<UseCases, 'fireTimers'>;
  now: () => Instant;
  setTimer: SetTimer;
  onError: (error: unknown) => void;
}): Clock => {
  let heartbeat: Instant | null = null;
  let stopped = false;
  let cancel: () => void = () => undefined;
  let running: Promise<void> = Promise.resolve();

  const look = async () => {
    let sleep = LONGEST_SLEEP;
    try {
      const { fired, nextDueAt } = await usecases.fireTimers(now());
      heartbeat = now();
      if (nextDueAt !== null) sleep = Math.min(sleep, nextDueAt - heartbeat);
      // What is due and yet did not fire would otherwise be asked for without a pause.
      if (fired === 0 && sleep <= 0) sleep = LONGEST_SLEEP;
    } catch (error) {
      onError(error);
    }
    if (!stopped) arm(sleep);
  };

  const arm = (ms: number) => {
    cancel = setTimer(
      () => {
        running = look();
      },
      Math.max(0, ms),
    );
  };

  arm(0);
  return {
    heartbeat: () => heartbeat,
    stop: async () => {
      stopped = true;
      cancel();
      await running;
    },
  };
};
