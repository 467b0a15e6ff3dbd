import { expect, test } from 'vitest';
import { freshnessOf } from './freshness-of.ts';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const every = { review: { every: 'P1M', lastReviewed: '2026-01-31' } };

test('a review holds until the end of the day that the period later falls on', () => {
  expect(freshnessOf(every, {}, at('2026-02-28')).freshness).toBe('fresh');
  expect(freshnessOf(every, {}, at('2026-03-01')).freshness).toBe('due');
});

test('the newest of review, use and drill counts', () => {
  const used = freshnessOf(every, { usedAt: at('2026-03-10') }, at('2026-04-01'));
  expect(used).toMatchObject({ freshness: 'fresh', lastUsedAt: at('2026-03-10') });
  expect(freshnessOf(every, { drilledAt: at('2026-02-10') }, at('2026-04-01')).freshness).toBe(
    'due',
  );
});

test('without a period nothing is due, and without a date it was never looked at', () => {
  expect(freshnessOf({}, { usedAt: 1 }, at('2026-04-01')).freshness).toBe('unplanned');
  expect(freshnessOf({ review: { every: 'monthly' } }, {}, 0).freshness).toBe('unplanned');
  expect(freshnessOf({ review: { every: 'P1Y' } }, {}, 0).freshness).toBe('never');
});
