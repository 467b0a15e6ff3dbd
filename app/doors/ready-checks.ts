import type { Store } from '../../db/store.ts';
import type { Clock } from '../worker/clock.ts';
import type { ReadyChecks } from './health.ts';

const staleAfter = 15_000;

/** An empty change goes the whole way through the writer; the clock must have looked lately. */
export const readyChecks = ({
  store,
  clock,
  now,
}: {
  store: Pick<Store, 'transact'>;
  clock: Pick<Clock, 'heartbeat'>;
  now: () => number;
}): ReadyChecks => ({
  database: () => store.transact(async () => true),
  clock: () => {
    const heartbeat = clock.heartbeat();
    return heartbeat !== null && now() - heartbeat < staleAfter;
  },
  library: () => true,
});
