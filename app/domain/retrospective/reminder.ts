import type { Effect } from '../engine/types.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Told } from './refuse.ts';
import type { RetrospectiveRun } from './retrospective.ts';

type Asked =
  | { type: 'timer.set'; key: string; dueIn: Seconds }
  | { type: 'timer.clear'; key: string }
  | (Effect & { type: 'remind-retrospective' });

/** From when it is due on, whoever led the incident hears of it once a day until it is published. */
export const REMIND_EVERY: Seconds = 86_400;

/** What a week of messages did not bring about another one will not: home and the list go on saying so. */
export const MOST_REMINDERS = 7;

export const reminderKey = (number: number): string => `due#${number}`;

const nextAfter = (
  run: RetrospectiveRun,
  event: Told,
): { number: number; sent: number; every: Seconds; at: Instant } | null | undefined => {
  const before = run.reminder;
  switch (event.type) {
    case 'retrospective.opened':
    case 'retrospective.resumed': {
      const { dueAt, remindEvery: every } = event;
      if (every === undefined) return undefined;
      const number = (before?.number ?? 0) + 1;
      return { number, sent: 0, every, at: Math.max(dueAt, event.at) };
    }
    case 'retrospective.due': {
      if (!before) return undefined;
      const { number, every } = before;
      const sent = before.sent + 1;
      if (sent >= MOST_REMINDERS) return null;
      return { number: number + 1, sent, every, at: event.at + every * 1000 };
    }
    case 'retrospective.published':
    case 'retrospective.reopened':
      return before?.at === undefined ? undefined : null;
    default:
      return undefined;
  }
};

/** The run after an event with its reminder moved on, and what that asks of the world. */
export const withReminder = (
  run: RetrospectiveRun,
  event: Told,
): { run: RetrospectiveRun; ask: Asked[] } => {
  const next = nextAfter(run, event);
  const before = run.reminder;
  const ask: Asked[] = [];
  if (event.type === 'retrospective.due' && run.dueAt !== undefined)
    ask.push({ type: 'remind-retrospective', key: `remind:${event.key}`, dueAt: run.dueAt });
  if (next === undefined) return { run, ask };
  if (before?.at !== undefined) ask.push({ type: 'timer.clear', key: reminderKey(before.number) });
  if (next === null) {
    const { number, sent, every } = before ?? { number: 0, sent: 0, every: REMIND_EVERY };
    return { run: { ...run, reminder: { number, sent, every } }, ask };
  }
  const dueIn = Math.ceil((next.at - event.at) / 1000);
  ask.push({ type: 'timer.set', key: reminderKey(next.number), dueIn });
  return { run: { ...run, reminder: { ...next, at: event.at + dueIn * 1000 } }, ask };
};
