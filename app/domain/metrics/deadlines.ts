import { start, step } from '../engine/step.ts';
import type { Definition, LogEntry } from '../engine/types.ts';
import type { Instant } from '../time.ts';
import { readTimerKey } from '../walkthrough/timer-key.ts';

/** What became of the deadlines of human steps. `unfinished`: the walkthrough was given up before. */
export type DeadlineCount = { met: number; missed: number; unfinished: number };

type Entry = Pick<LogEntry, 'seq' | 'process' | 'at' | 'by' | 'event'>;

/** One deadline and what became of it; `endedAt` is when its step was left or it lapsed. */
export type DeadlineFate = {
  process: string;
  key: string;
  setAt: Instant;
  dueAt: Instant;
  fate: keyof DeadlineCount;
  endedAt?: Instant;
};

/**
 * Every deadline, by folding the log once more and watching the timers. A deadline is met when its
 * step was left at or before its due time, and missed when it lapsed or was left later, as with a
 * clock that stood still. Put off by a snooze it counts once, by its last due time. Stops counting
 * where a log cannot be folded.
 */
export const deadlinesIn = (
  definitions: Readonly<Record<string, Definition>>,
  entries: readonly Entry[],
): DeadlineFate[] => {
  const states = new Map<string, Parameters<typeof step>[1]>();
  const found = new Map<string, DeadlineFate>();
  for (const { process, at, by, event } of entries) {
    const definition = definitions[process];
    if (!definition) break;
    const before = states.get(process);
    const stamped = { ...event, at, by };
    const result = before ? step(definition, before, stamped) : start(definition, stamped);
    if (!result.ok) break;
    states.set(process, result.stored);
    const name = (key: string) => `${process} ${key}`;
    const lapsed = event.type === 'deadline.lapsed' && found.get(name(String(event.key)));
    if (lapsed) Object.assign(lapsed, { fate: 'missed', endedAt: at });
    for (const timer of result.timers) {
      const { key } = timer;
      if (readTimerKey(key)?.kind !== 'deadline') continue;
      const known = found.get(name(key));
      if (timer.type === 'timer.set') {
        const { dueAt } = timer;
        if (!known) found.set(name(key), { process, key, setAt: at, dueAt, fate: 'unfinished' });
        else if (known.fate !== 'missed') Object.assign(known, { dueAt, fate: 'unfinished' });
      } else if (known?.fate === 'unfinished' && event.type !== 'walkthrough.abandoned')
        Object.assign(known, { fate: at > known.dueAt ? 'missed' : 'met', endedAt: at });
    }
  }
  return [...found.values()];
};

/** How many deadlines were met and missed: see `deadlinesIn`. */
export const countDeadlines = (
  definitions: Readonly<Record<string, Definition>>,
  entries: readonly Entry[],
): DeadlineCount => {
  const count: DeadlineCount = { met: 0, missed: 0, unfinished: 0 };
  for (const { fate } of deadlinesIn(definitions, entries)) count[fate] += 1;
  return count;
};
