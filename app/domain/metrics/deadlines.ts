import { start, step } from '../engine/step.ts';
import type { Definition, LogEntry } from '../engine/types.ts';
import type { Instant } from '../time.ts';
import { readTimerKey } from '../walkthrough/timer-key.ts';

/** What became of the deadlines of human steps. `unfinished`: the walkthrough was given up before. */
export type DeadlineCount = { met: number; missed: number; unfinished: number };

type Entry = Pick<LogEntry, 'seq' | 'process' | 'at' | 'by' | 'event'>;

/**
 * Counts deadlines by folding the log once more and watching the timers. A deadline is met when its
 * step was left at or before its due time, and missed when it lapsed or was left later, as with a
 * clock that stood still. Put off by a snooze it counts once, by its last due time. Stops counting
 * where a log cannot be folded.
 */
export const countDeadlines = (
  definitions: Readonly<Record<string, Definition>>,
  entries: readonly Entry[],
): DeadlineCount => {
  const states = new Map<string, Parameters<typeof step>[1]>();
  const due = new Map<string, Instant>();
  const fate = new Map<string, keyof DeadlineCount>();
  for (const { process, at, by, event } of entries) {
    const definition = definitions[process];
    if (!definition) break;
    const before = states.get(process);
    const stamped = { ...event, at, by };
    const result = before ? step(definition, before, stamped) : start(definition, stamped);
    if (!result.ok) break;
    states.set(process, result.stored);
    const name = (key: string) => `${process} ${key}`;
    if (event.type === 'deadline.lapsed') fate.set(name(String(event.key)), 'missed');
    for (const timer of result.timers) {
      if (readTimerKey(timer.key)?.kind !== 'deadline') continue;
      const key = name(timer.key);
      if (timer.type === 'timer.set') {
        due.set(key, timer.dueAt);
        if (fate.get(key) !== 'missed') fate.set(key, 'unfinished');
      } else if (fate.get(key) === 'unfinished' && event.type !== 'walkthrough.abandoned')
        fate.set(key, at > (due.get(key) ?? at) ? 'missed' : 'met');
    }
  }
  const count: DeadlineCount = { met: 0, missed: 0, unfinished: 0 };
  for (const what of fate.values()) count[what] += 1;
  return count;
};
