import { start, step } from '../engine/step.ts';
import type { Actor } from '../engine/types.ts';
import { reviewDefinition, reviewRunOf } from './definition.ts';
import type { ReviewEvent } from './event.ts';
import type { ReviewState } from './review-state.ts';
import { presets } from './series.ts';

const person = (id: string): Actor & { type: 'person' } => ({
  ...{ type: 'person', id, name: `${id[0]?.toUpperCase()}${id.slice(1)}` },
});
export const ada = person('ada');
export const ben = person('ben');
export const cyd = person('cyd');
export const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

export const DAY = 86_400_000;
/** 2026-11-22T08:00:00Z, a Sunday. */
export const NOW = Date.UTC(2026, 10, 22, 8);
/** The second Tuesday of January, 14:00 UTC. */
export const MEETING = Date.UTC(2027, 0, 12, 14);

export const aScheduled = (
  more: Partial<Extract<ReviewEvent, { type: 'review.scheduled' }>> = {},
): Extract<ReviewEvent, { type: 'review.scheduled' }> => ({
  type: 'review.scheduled',
  ...{
    id: 'c',
    series: 's',
    title: 'Resilience review',
    scope: { type: 'all' },
    zone: 'Europe/Lisbon',
  },
  ...{ startsAt: MEETING, period: { from: NOW - 90 * DAY, to: MEETING } },
  ...{ chair: named(ada), above: named(cyd), people: [named(ada), named(ben)] },
  ...{ signers: [named(ada), named(ben)], quorum: 2, leads: presets.soc2.leads, before: null },
  agenda: [
    { id: 'actions', title: 'Previous actions', minutes: 10 },
    { id: 'plan', title: 'Next quarter', minutes: 5 },
  ],
  ...more,
});

export const aFreeze = (
  more: Partial<Extract<ReviewEvent, { type: 'review.pack-frozen' }>> = {},
): ReviewEvent => ({
  type: 'review.pack-frozen',
  ...{ hash: 'a'.repeat(64), to: MEETING, previous: [], critical: [] },
  runbooks: [{ id: 'failover', title: 'Fail over', revision: 'r1' }],
  ...more,
});

/** A review that is told one event after the other, an hour apart unless `at` says when. */
export const aReview = (more: Parameters<typeof aScheduled>[0] = {}) => {
  const first = start(reviewDefinition, { ...aScheduled(more), at: NOW, by: ada });
  if (!first.ok) throw new Error(first.rejection.code);
  let stored = first.stored;
  let at = NOW;
  const open = new Map<string, number>();
  const told: Record<string, unknown>[] = [];
  const keep = (result: Extract<typeof first, { ok: true }>) => {
    for (const timer of result.timers)
      if (timer.type === 'timer.set') open.set(timer.key, timer.dueAt);
      else open.delete(timer.key);
    told.push(...result.effects);
  };
  keep(first);
  return {
    run: () => reviewRunOf(stored),
    state: () => (stored.snapshot as { value: ReviewState }).value,
    timers: () => Object.fromEntries(open),
    told,
    stored: () => stored,
    now: () => at,
    tell: (event: ReviewEvent, by: Actor = ada, when = at + 3_600_000): string => {
      const done = step(reviewDefinition, stored, { ...event, at: when, by });
      if (!done.ok) return done.rejection.code;
      at = when;
      stored = done.stored;
      keep(done);
      return 'ok';
    },
  };
};

export type AReview = ReturnType<typeof aReview>;

/** In its session, with everybody there. */
export const inSession = (more: Parameters<typeof aFreeze>[0] = {}): AReview => {
  const review = aReview();
  review.tell(aFreeze(more));
  review.tell({ type: 'review.circulated' });
  for (const { id } of more.previous ?? [])
    review.tell({ type: 'review.status-given', action: id, status: 'on-track' });
  for (const one of [ada, ben])
    review.tell({ type: 'review.attended', person: named(one), present: true });
  review.tell({ type: 'review.opened' }, ada, MEETING);
  return review;
};
