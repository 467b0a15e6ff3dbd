import type { Instant, Seconds } from '../time.ts';
import type { ReviewRun } from './run.ts';
import { daysAfter, workingDaysBefore } from './series.ts';
import { reviewStateOf } from './state-of.ts';

const HOUR = 3_600_000;

/** A meeting that has not begun so long after its time is overdue. */
export const BEGIN_GRACE = 2 * HOUR;
/** After the chair was told, whoever stands above hears of it so many days later. */
export const RAISE_DAYS = 2;
/** Days after the sign-off on which a review is looked back at. */
export const followUps = [30, 60] as const;
const CLOSE_DAYS = 90;

/** What falls overdue: who is late is the chair. */
export const lateKeys = ['begin', 'session', 'minutes', 'signing', 'close'] as const;
export type LateKey = (typeof lateKeys)[number];

/** A timer of a review by its key. */
export type ReviewTimer =
  | { kind: 'invite' | 'freeze' | 'circulate' }
  | { kind: 'late'; key: LateKey }
  | { kind: 'raise'; key: LateKey }
  | { kind: 'follow'; days: number };

const isLate = (key: string): key is LateKey => (lateKeys as readonly string[]).includes(key);

/** What a timer's key means; null for none of a review's. */
export const readReviewTimer = (key: string): ReviewTimer | null => {
  if (key === 'invite' || key === 'freeze' || key === 'circulate') return { kind: key };
  if (isLate(key)) return { kind: 'late', key };
  const [kind, rest = ''] = key.split(':');
  if (kind === 'raise' && isLate(rest)) return { kind, key: rest };
  if (kind === 'follow' && (followUps as readonly number[]).includes(Number(rest)))
    return { kind, days: Number(rest) };
  return null;
};

/** What the review waits for now that can be late, and when it is. */
export const lateAt = (run: ReviewRun): { key: LateKey; at: Instant } | null => {
  const { leads } = run;
  switch (reviewStateOf(run)) {
    case 'scheduled':
    case 'postponed':
    case 'preparing':
    case 'circulated':
      return { key: 'begin', at: run.startsAt + BEGIN_GRACE };
    case 'in-session':
      return { key: 'session', at: daysAfter(run.opened?.at ?? 0, 1) };
    case 'minutes': {
      const from = run.returned?.mark.at ?? run.adjourned?.at ?? 0;
      return { key: 'minutes', at: daysAfter(from, leads.minutes) };
    }
    case 'awaiting-sign-off':
      return { key: 'signing', at: daysAfter(run.submitted?.mark.at ?? 0, leads.signOff) };
    case 'signed-off':
    case 'following-up':
      return { key: 'close', at: daysAfter(run.signed?.at ?? 0, CLOSE_DAYS) };
    case 'closed':
    case 'cancelled':
      return null;
  }
};

/** What is due next before the meeting, by key. */
const preparations = (run: ReviewRun): [string, Instant][] => {
  const { startsAt, leads } = run;
  const invite: [string, Instant][] = run.invited
    ? []
    : [['invite', daysAfter(startsAt, -leads.invite)]];
  switch (reviewStateOf(run)) {
    case 'scheduled':
    case 'postponed':
      return [...invite, ['freeze', workingDaysBefore(startsAt, leads.freeze)]];
    case 'preparing':
      return [...invite, ['circulate', daysAfter(startsAt, -leads.circulate)]];
    case 'circulated':
      return invite;
    case 'signed-off':
    case 'following-up':
      return followUps
        .filter((days) => !run.followed.includes(days))
        .map((days) => [`follow:${days}`, daysAfter(run.signed?.at ?? 0, days)]);
    default:
      return [];
  }
};

/** Every timer that is open for a run, with its due time; the same run has the same timers always. */
export const timersOf = (run: ReviewRun): Record<string, Instant> => {
  const open = preparations(run);
  const late = lateAt(run);
  if (!late) return Object.fromEntries(open);
  const lapsed = run.lapsed[late.key];
  if (lapsed === undefined) open.push([late.key, late.at]);
  else if (run.above && run.raised[late.key] === undefined)
    open.push([`raise:${late.key}`, daysAfter(lapsed, RAISE_DAYS)]);
  return Object.fromEntries(open);
};

/** Overdue is computed, never typed: what the review waits for should have been there. */
export const overdueOf = (
  run: ReviewRun,
  now: Instant,
): { key: LateKey; since: Instant } | null => {
  const late = lateAt(run);
  return late && late.at < now ? { key: late.key, since: late.at } : null;
};

/** What is to be changed so that the timers of `before` become those of `after`. */
export const timerChanges = (
  before: Readonly<Record<string, Instant>>,
  after: Readonly<Record<string, Instant>>,
  now: Instant,
): (
  | { type: 'timer.set'; key: string; dueIn: Seconds }
  | { type: 'timer.clear'; key: string }
)[] => [
  ...Object.keys(before)
    .filter((key) => after[key] === undefined)
    .map((key) => ({ type: 'timer.clear' as const, key })),
  ...Object.entries(after)
    .filter(([key, at]) => before[key] !== at)
    .map(([key, at]) => ({
      type: 'timer.set' as const,
      key,
      dueIn: Math.max(0, Math.ceil((at - now) / 1000)),
    })),
];
