import type { TimerRow, Writer } from '../../../db/store.ts';
import type { ReviewEvent } from '../../domain/review/event.ts';
import { readReviewTimer } from '../../domain/review/timers.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../types.ts';
import { followReview } from './follow-review.ts';
import { freezePack, type ReadPack, type ReadyPack, readyPack } from './freeze.ts';
import { tellReview } from './tell-review.ts';

const MOST = 50;

type Due = TimerRow & { cycleId: string };

/** What a timer of a review tells it; null for the freeze, which needs a pack, and for no timer of ours. */
const eventOf = (key: string): ReviewEvent | null => {
  const timer = readReviewTimer(key);
  switch (timer?.kind) {
    case 'invite':
      return { type: 'review.invited' };
    case 'circulate':
      return { type: 'review.circulated' };
    case 'late':
      return { type: 'review.lapsed', key: timer.key };
    case 'raise':
      return { type: 'review.raised', key: timer.key };
    case 'follow':
      return { type: 'review.followed-up', key, days: timer.days };
    default:
      return null;
  }
};

/** Fires what is due of review cycles, oldest first, each in a savepoint of its own. */
export const fireReviewTimers = (ports: Ports, readPack: ReadPack) => {
  const { store } = ports;
  const fire = async (
    tx: Writer,
    { processId, key, cycleId }: Due,
    ready: ReadyPack | null,
    now: Instant,
  ): Promise<Change[] | null> => {
    const timer = await tx.timer(processId, key);
    if (!timer || timer.dueAt > now) return null;
    const event = eventOf(key);
    if (!event && !ready) throw new Error(`timer ${key} of ${processId} fits nothing`);
    await tx.clearTimer(processId, key);
    const lateness = Math.floor((now - timer.dueAt) / 1000);
    const telling = {
      ...{ tx, ports, id: cycleId, by: { type: 'clock' as const }, at: now },
      ...(lateness > 0 && { lateness }),
    };
    const told = await (event
      ? tellReview(telling, event)
      : freezePack(telling, ready as ReadyPack));
    if (!told.ok) return null;
    const { change, before, run } = told.value;
    return [change, ...(await followReview(telling, before, run))];
  };

  return async (now: Instant): Promise<Change[][]> => {
    const fired: Change[][] = [];
    // One after the other: a pack is read between them, and what fires may set what comes next.
    for (const due of await store.read.cycleTimersDue(now, MOST)) {
      const pack = due.key === 'freeze' ? await readyPack(ports, readPack, due.cycleId) : null;
      if (pack && !pack.ok) throw new Error(`no pack can be frozen: ${pack.rejection.code}`);
      const changes = await store.transact((tx) => fire(tx, due, pack?.value ?? null, now));
      if (changes) fired.push(changes);
    }
    return fired;
  };
};
