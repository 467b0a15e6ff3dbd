import type { Instant } from '../../time.ts';
import { found, frontMatter, type Rule } from './context.ts';

const DAY = 86_400_000;

/** The last recorded review is not older than the runbook itself allows. */
export const freshness: Rule = (subject) => {
  const { every, lastReviewed } = subject.plan.review ?? {};
  const { now } = subject.context;
  if (now === undefined || every === undefined) return [];
  const at = frontMatter(subject, 'review');
  if (lastReviewed === undefined) return [found(subject, 'RB312', 'warning', at, { every })];
  const due = reviewDue(lastReviewed, every);
  if (due === undefined || now < due + DAY) return [];
  return [
    found(subject, 'RB311', 'warning', at, {
      every,
      last: lastReviewed,
      days: Math.floor((now - due) / DAY),
    }),
  ];
};

/**
 * The first moment (UTC) of the day by which the next review is due: the calendar date plus an ISO
 * 8601 duration of years, months, weeks and days. A month that is too short gives its last day.
 * Undefined when either cannot be read.
 */
export const reviewDue = (lastReviewed: string, every: string): Instant | undefined => {
  const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(lastReviewed);
  const length = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(every);
  if (!date || !length) return undefined;
  const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
  const [years, months, weeks, days] = length.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const count = year * 12 + month - 1 + years * 12 + months;
  const first = Date.UTC(Math.floor(count / 12), count % 12, 1);
  const following = Date.UTC(Math.floor(count / 12), (count % 12) + 1, 1);
  const inMonth = Math.min(day, Math.round((following - first) / DAY));
  return first + (inMonth - 1 + weeks * 7 + days) * DAY;
};
