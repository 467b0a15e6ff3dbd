import type { Deliver, Handed } from '../deliver/types.ts';
import { manners, type Way } from '../domain/delivery/manners.ts';
import { type Bucket, taken, waitFor } from '../domain/delivery/pace.ts';
import type { Instant } from '../domain/time.ts';
import type { UseCases } from '../usecases/types.ts';
import type { SetTimer } from './clock.ts';

const LONGEST_SLEEP = 1000;
const LANES = 500;
/** At once in all, and of one way: a way that is slow keeps no other from its turn. */
const MOST = 32;
const MOST_OF_WAY = 12;

export type OutboxWorker = {
  /** When it last looked and could; null before the first time. */
  heartbeat(): Instant | null;
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
};

type Parts = {
  usecases: Pick<UseCases, 'lanesDue' | 'beginDelivery' | 'endDelivery' | 'onChange'>;
  deliver: Deliver;
  now: () => Instant;
  /** From 0 to 1. */
  chance: () => number;
  setTimer: SetTimer;
  onError: (error: unknown) => void;
};

/**
 * Empties the outbox after each commit and whenever something is due. Each contact is written to
 * one message after the other, many contacts at once, none faster than its pace.
 */
export const startOutbox = (parts: Parts): OutboxWorker => {
  const { usecases, deliver, now, chance, setTimer, onError } = parts;
  const busy = new Map<string, { way: Way; done: Promise<void> }>();
  const buckets = new Map<string, Bucket>();
  let heartbeat: Instant | null = null;
  let [stopped, looking, again] = [false, false, false];
  let cancel: () => void = () => undefined;
  let sleeping = false;
  let run: Promise<void> = Promise.resolve();

  const pauseOf = (lane: string, way: Way, at: Instant) =>
    Math.max(
      waitFor(manners[way].contact, buckets.get(lane), at),
      waitFor(manners[way].all, buckets.get(way), at),
    );

  const take = (lane: string, way: Way, at: Instant) => {
    buckets.set(way, taken(manners[way].all, buckets.get(way), at));
    const bucket = taken(manners[way].contact, buckets.get(lane), at);
    // Put last: the one that was used longest ago is forgotten first.
    buckets.delete(lane);
    buckets.set(lane, bucket);
    if (buckets.size > 5000) buckets.delete(buckets.keys().next().value ?? '');
  };

  const tried = (delivery: Parameters<Deliver>[0]): Promise<Handed> =>
    deliver(delivery).catch((error) => {
      onError(error);
      return { ok: false, code: 'adapter-failed', again: true };
    });

  const go = async (id: number) => {
    try {
      const begun = await usecases.beginDelivery(id);
      if (begun) await usecases.endDelivery(begun.id, await tried(begun.delivery), chance());
    } catch (error) {
      onError(error);
    }
  };

  const begin = (id: number, lane: string, way: Way, at: Instant) => {
    take(lane, way, at);
    const done = go(id).then(() => {
      busy.delete(lane);
      wake();
    });
    busy.set(lane, { way, done });
  };

  const look = async (): Promise<number> => {
    const at = now();
    const { lanes, nextAt } = await usecases.lanesDue(at, LANES);
    heartbeat = at;
    let sleep = nextAt === null || nextAt <= at ? LONGEST_SLEEP : nextAt - at;
    for (const { id, lane, way } of lanes) {
      if (busy.has(lane)) continue;
      const ofWay = [...busy.values()].filter((one) => one.way === way).length;
      if (stopped || busy.size >= MOST) break;
      if (ofWay >= MOST_OF_WAY) continue;
      const pause = pauseOf(lane, way, at);
      if (pause === 0) begin(id, lane, way, at);
      else sleep = Math.min(sleep, pause);
    }
    return sleep;
  };

  const lookOn = async () => {
    looking = true;
    let sleep = LONGEST_SLEEP;
    try {
      do {
        again = false;
        sleep = await look();
      } while (again && !stopped);
    } catch (error) {
      onError(error);
    }
    looking = false;
    if (!stopped) arm(Math.min(sleep, LONGEST_SLEEP));
  };

  const arm = (ms: number) => {
    sleeping = true;
    cancel = setTimer(() => {
      sleeping = false;
      run = lookOn();
    }, ms);
  };

  const wake = () => {
    again = true;
    if (looking || !sleeping || stopped) return;
    cancel();
    arm(0);
  };

  const forget = usecases.onChange(wake);
  arm(0);
  return {
    heartbeat: () => heartbeat,
    stop: async () => {
      stopped = true;
      forget();
      cancel();
      await run;
      await Promise.all([...busy.values()].map(({ done }) => done));
    },
  };
};
