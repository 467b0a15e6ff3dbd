import type { Deliver } from '../deliver/types.ts';
import type { UseCases } from '../usecases/types.ts';
import type { SetTimer } from './clock.ts';

const LONGEST_SLEEP = 5000;

/**
 * Empties the outbox into `deliver` after each commit and every few seconds, for what failed and
 * for what a crash left behind. Runs never overlap.
 */
export const startOutbox = ({
  usecases,
  deliver,
  setTimer,
  onError,
}: {
  usecases: Pick<UseCases, 'deliverWaiting' | 'onChange'>;
  deliver: Deliver;
  setTimer: SetTimer;
  onError: (error: unknown) => void;
}): { stop(): Promise<void> } => {
  let stopped = false;
  let again = false;
  let sleeping = false;
  let cancel: () => void = () => undefined;
  let running: Promise<void> = Promise.resolve();

  const empty = async () => {
    let more = false;
    try {
      do {
        again = false;
        const { sent, more: waiting } = await usecases.deliverWaiting(deliver);
        more = waiting && sent > 0;
      } while (!stopped && (again || more));
    } catch (error) {
      onError(error);
    }
    if (!stopped) arm(LONGEST_SLEEP);
  };

  const arm = (ms: number) => {
    sleeping = true;
    cancel = setTimer(() => {
      sleeping = false;
      running = empty();
    }, ms);
  };

  const forget = usecases.onChange(() => {
    again = true;
    if (!sleeping || stopped) return;
    cancel();
    arm(0);
  });

  arm(0);
  return {
    stop: async () => {
      stopped = true;
      forget();
      cancel();
      await running;
    },
  };
};
