import type { ProcessRow, Reader, Store, TimerRow, Writer } from '../../db/store.ts';
import type { EngineEvent } from '../domain/engine/types.ts';
import { incidentRunOf } from '../domain/incident/definition.ts';
import { isOpen } from '../domain/incident/incident-state.ts';
import { incidentTimerEvent } from '../domain/incident/incident-timer.ts';
import type { Instant } from '../domain/time.ts';
import { readTimerKey, timerEvents } from '../domain/walkthrough/timer-key.ts';
import type { ChangeHub } from './change-hub.ts';
import type { Definitions } from './definitions.ts';
import { act } from './escalation/follow.ts';
import { nextEvent } from './escalation/next-event.ts';
import type { Ports } from './ports.ts';
import type { Change, UseCases } from './types.ts';

/** At most so many a call: after a long absence the clock comes back for the rest at once. */
const MOST = 200;

/** Refusals that say nothing about the timer: it stays until it fits. */
const passing = new Set(['definition-unknown', 'changed-meanwhile', 'timer-not-due']);

/**
 * Fires what is due, oldest first, each in a savepoint of its own. What fired or no longer fits is
 * gone with the same commit, so a timer fires once whatever happens in between.
 */
export const fireTimers = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
  reviews: (now: Instant) => Promise<Change[][]>,
): UseCases['fireTimers'] => {
  const { store } = ports;
  const fire = async (
    tx: Writer,
    due: TimerRow & { incidentId: string },
    now: number,
  ): Promise<Change[] | null> => {
    const { processId, key } = due;
    const timer = await tx.timer(processId, key);
    if (!timer || timer.dueAt > now) return null;
    const process = await tx.process(processId);
    const incident = await tx.incident(due.incidentId);
    const event = process && (await eventOf(tx, process, key, now));
    if (!process || !incident || !event)
      throw new Error(`timer ${key} of ${processId} fits nothing`);
    // Clocks of an incident that is over rest; that of its retrospective only then begins.
    if (process.kind !== 'retrospective' && !isOpen(incident.state)) return null;
    const lateness = Math.floor((now - timer.dueAt) / 1000);
    await tx.clearTimer(processId, key);
    const done = await act({ tx, ports, definitions }, processId, {
      event,
      by: { type: 'clock' },
      at: now,
      ...(lateness > 0 && { lateness }),
    });
    if (done.ok) return done.value;
    if (passing.has(done.rejection.code)) await tx.setTimer(timer);
    return null;
  };

  return async (now) => {
    const due = await store.read.timersDue(now, MOST);
    const fired = await Promise.allSettled(
      due.map((timer) => store.transact((tx) => fire(tx, timer, now))),
    );
    const changes = fired.flatMap((one) =>
      one.status === 'fulfilled' && one.value ? [one.value] : [],
    );
    hub.publish(changes.flat());
    const failed = fired.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    const reviewed = await reviews(now);
    hub.publish(reviewed.flat());
    return { fired: changes.length + reviewed.length, nextDueAt: await nextDueAt(store) };
  };
};

const nextDueAt = async ({ read }: Store) => {
  const due = [(await read.nextTimers(1))[0]?.dueAt ?? null, await read.nextCycleTimer()];
  const known = due.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
};

const eventOf = async (
  read: Reader,
  process: ProcessRow,
  key: string,
  now: Instant,
): Promise<EngineEvent | null> => {
  if (process.kind === 'escalation') return nextEvent(read, process, key, now);
  if (process.kind === 'incident') return incidentTimerEvent(incidentRunOf(process.stored), key);
  if (process.kind === 'retrospective') return { type: 'retrospective.due', key };
  const kind = readTimerKey(key)?.kind;
  return kind ? { type: timerEvents[kind], key } : null;
};
