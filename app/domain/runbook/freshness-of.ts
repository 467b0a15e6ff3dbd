import type { Instant } from '../time.ts';
import { reviewDue } from './check/freshness.ts';
import type { FreshnessFacts } from './library.types.ts';
import type { Plan } from './plan.ts';

const DAY = 86_400_000;

/**
 * How fresh a runbook is at `now`. The newest of a recorded review, a use in an incident and a
 * drill counts from its calendar day (UTC); it holds until the end of the day that `review.every`
 * later falls on. A period or a date that cannot be read counts as not given.
 */
export const freshnessOf = (
  { review }: Pick<Plan, 'review'>,
  { usedAt, drilledAt }: { usedAt?: Instant; drilledAt?: Instant },
  now: Instant,
): FreshnessFacts => {
  const { every, lastReviewed } = review ?? {};
  const facts = {
    ...(lastReviewed === undefined ? {} : { lastReviewed }),
    ...(usedAt === undefined ? {} : { lastUsedAt: usedAt }),
    ...(drilledAt === undefined ? {} : { lastDrilledAt: drilledAt }),
  };
  if (every === undefined || reviewDue('2000-01-01', every) === undefined)
    return { ...facts, freshness: 'unplanned' };
  const days = [lastReviewed, dayOf(usedAt), dayOf(drilledAt)];
  const dues = days.flatMap((day) => {
    const due = day === undefined ? undefined : reviewDue(day, every);
    return due === undefined ? [] : [due];
  });
  if (dues.length === 0) return { ...facts, freshness: 'never' };
  const dueAt = Math.max(...dues);
  return { ...facts, freshness: now < dueAt + DAY ? 'fresh' : 'due', dueAt };
};

const dayOf = (at: Instant | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString().slice(0, 10);
