import { setup } from 'xstate';
import type { Definition, Stamp } from '../engine/types.ts';
import { why } from '../walkthrough/why.ts';
import { afterEvent, isComplete, scheduledRun } from './after.ts';
import type { ReviewEvent, Told, ToldAs } from './event.ts';
import { noticeOf } from './notices.ts';
import { refuse } from './refuse.ts';
import type { ReviewState } from './review-state.ts';
import type { ReviewRun } from './run.ts';
import { timerChanges, timersOf } from './timers.ts';

/** The shape of a review's snapshot; a change that old snapshots do not fit raises it. */
export const REVIEW_VERSION = 1;

type Scheduled = ToldAs<'review.scheduled'>;

const reviewSetup = setup({
  types: {} as { context: ReviewRun; events: Told; input: { event: Scheduled } },
  guards: {
    fits: ({ context, event }) => refuse(context, event) === null,
    fitsLast: ({ context, event }) =>
      refuse(context, event) === null && isComplete(afterEvent(context, event)),
  },
});

/** The event becomes the run; timers are those that the new run has and the old one had not. */
const does = reviewSetup.enqueueActions(({ context, event, enqueue }) => {
  const after = afterEvent(context, event);
  enqueue.assign(after);
  const changes = timerChanges(timersOf(context), timersOf(after), event.at);
  for (const { type, ...params } of changes) enqueue({ type, params } as never);
  const notice = noticeOf(context, event);
  if (notice && notice.to.length > 0) {
    const { what, to, late } = notice;
    const key = [what, late, event.at].filter((part) => part !== undefined).join(':');
    const params = {
      key,
      review: after.id,
      what,
      to,
      startsAt: after.startsAt,
      ...(late && { late }),
    };
    enqueue({ type: 'review-told', params } as never);
  }
});

/** A new review has timers already. */
const begins = reviewSetup.enqueueActions(({ context, enqueue }) => {
  const changes = timerChanges({}, timersOf(context), context.scheduled.at);
  for (const { type, ...params } of changes) enqueue({ type, params } as never);
});

const stays = { guard: 'fits' as const, actions: does };
const to = (target: ReviewState) => ({ guard: 'fits' as const, target, actions: does });

const watched = { 'review.lapsed': stays, 'review.raised': stays };
const waiting = {
  ...watched,
  'review.changed': stays,
  'review.invited': stays,
  'review.attended': stays,
  'review.pack-frozen': to('preparing'),
  'review.postponed': to('postponed'),
  'review.cancelled': to('cancelled'),
};
const prepared = {
  ...waiting,
  'review.status-given': stays,
  'review.noted': stays,
  'action.told': stays,
};
const written = {
  ...watched,
  'review.changed': stays,
  'review.noted': stays,
  'review.disposed': stays,
  'review.decided': stays,
  'review.decision-withdrawn': stays,
  'review.runbook-judged': stays,
  'review.drill-planned': stays,
  'review.drill-waived': stays,
  'action.told': stays,
};
const signed = {
  ...watched,
  'action.told': stays,
  'review.amended': stays,
  'review.carried': stays,
  'review.followed-up': to('following-up'),
  'review.closed': to('closed'),
};

const machine = reviewSetup.createMachine({
  id: 'review',
  context: ({ input }) => scheduledRun(input.event),
  initial: 'starting',
  states: {
    starting: { entry: begins, always: 'scheduled' },
    scheduled: { on: waiting },
    postponed: { on: waiting },
    preparing: { on: { ...prepared, 'review.circulated': to('circulated') } },
    circulated: { on: { ...prepared, 'review.opened': to('in-session') } },
    'in-session': {
      on: {
        ...written,
        'review.attended': stays,
        'review.status-given': stays,
        'review.item-begun': stays,
        'review.adjourned': to('minutes'),
      },
    },
    minutes: { on: { ...written, 'review.submitted': to('awaiting-sign-off') } },
    'awaiting-sign-off': {
      on: {
        ...watched,
        'action.told': stays,
        'review.returned': to('minutes'),
        'review.signed': [{ ...to('signed-off'), guard: 'fitsLast' as const }, stays],
      },
    },
    'signed-off': { on: signed },
    'following-up': { on: signed },
    // Corrections of what was signed are addenda, for ever.
    closed: { on: { 'review.amended': stays } },
    cancelled: { type: 'final' },
  },
});

/**
 * The life of a review cycle, from the day it is scheduled to the day its last action is settled.
 * What stands in the way of an act is its refusal (`refuse`); overdue is computed from timers, and
 * nothing that was signed can change.
 */
export const reviewDefinition: Definition<ReviewEvent & Stamp> = {
  kind: 'review-cycle',
  version: REVIEW_VERSION,
  machine,
  admit: (event) => (event.type === 'review.scheduled' ? null : why('not-started')),
  explain: (snapshot, event) =>
    refuse((snapshot as { context: ReviewRun }).context, event as Told) ??
    why('not-possible', { type: event.type }),
};

/** The run in a stored review. */
export const reviewRunOf = (stored: { snapshot: unknown }): ReviewRun =>
  (stored.snapshot as { context: ReviewRun }).context;
