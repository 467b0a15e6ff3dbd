import { expect, test } from 'vitest';
import { isCadence, nextMeetings } from './cadence.ts';
import { holesBeforeSession, holesBeforeSignOff } from './holes.ts';
import {
  ada,
  aFreeze,
  aReview,
  ben,
  cyd,
  DAY,
  inSession,
  MEETING,
  NOW,
  named,
} from './review.builder.ts';
import type { PreviousAction } from './run.ts';
import { reviewStateOf } from './state-of.ts';
import { overdueOf } from './timers.ts';

const previous: PreviousAction[] = [
  { id: 'x', number: 7, title: 'Raise the quota', owner: null, dueOn: '2026-12-01', state: 'open' },
];
const codes = (holes: { code: string }[]) => holes.map(({ code }) => code);
const clock = { type: 'clock' } as const;

test('meetings follow the rule by the clocks of their zone, over a change of them', () => {
  const cadence = {
    ...{ rule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU', zone: 'Europe/Lisbon' },
    first: '2027-01-12T14:00',
  };
  const iso = nextMeetings(cadence, NOW, 4).map((at) => new Date(at).toISOString());
  expect(iso).toEqual([
    '2027-01-12T14:00:00.000Z',
    '2027-04-13T13:00:00.000Z',
    '2027-07-13T13:00:00.000Z',
    '2027-10-12T13:00:00.000Z',
  ]);
  const bad = ['', 'FREQ=SECONDLY', 'FREQ=MONTHLY;COUNT=1', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'];
  expect([cadence.rule, ...bad].map((rule) => isCadence({ ...cadence, rule }))).toEqual([
    ...[true, false, false, false, false],
  ]);
  expect(isCadence({ ...cadence, zone: 'Europe/Nowhere' })).toBe(false);
  expect(isCadence({ ...cadence, first: 'soon' })).toBe(false);
});

test('a review goes from its date to its last action settled, each act by its own', () => {
  const review = inSession({ previous, critical: ['failover'] });
  expect(review.state()).toBe('in-session');
  const say = review.tell;
  expect(say({ type: 'review.item-begun', item: 'actions' })).toBe('ok');
  say({ type: 'review.item-begun', item: 'plan' }, ada, review.now() + 12 * 60_000);
  expect(review.run().spent).toEqual({ actions: 720 });
  say({ type: 'review.disposed', item: 'actions', disposition: 'decision' });
  say({ type: 'review.disposed', item: 'plan', disposition: 'action' });
  expect(codes(holesBeforeSignOff(review.run()))).toEqual([
    ...['review-decision-missing', 'review-action-missing', 'review-drill-unplanned'],
  ]);
  const what = 'Reserve 64 GPUs in a second region';
  say({ type: 'review.decided', id: 'd', base: 0, item: 'actions', what });
  say({
    type: 'action.told',
    id: 'y',
    number: 8,
    title: 'Ask for a quote',
    what: 'added',
    item: 'plan',
  });
  say({ type: 'review.adjourned' });
  expect(say({ type: 'review.submitted', hash: 'h' })).toBe('review-decision-half');
  const whole = { owner: named(ben), dueOn: '2027-02-01' };
  expect(say({ type: 'review.decided', id: 'd', base: 0, item: 'actions', what })).toBe(
    'review-decision-changed',
  );
  say({ type: 'review.decided', id: 'd', base: 1, item: 'actions', what, ...whole });
  say({
    type: 'review.drill-planned',
    runbook: 'failover',
    kind: 'functional',
    on: '2027-02-10',
    owner: named(ben),
  });
  expect(say({ type: 'review.submitted', hash: 'h' })).toBe('ok');
  expect(say({ type: 'review.noted', item: 'plan', text: 'late', base: 0 })).toBe('review-state');
  expect(say({ type: 'review.signed', hash: 'other' })).toBe('review-hash-other');
  expect(say({ type: 'review.signed', hash: 'h' }, cyd)).toBe('review-not-a-signer');
  expect(say({ type: 'review.signed', hash: 'h' })).toBe('ok');
  expect(say({ type: 'review.signed', hash: 'h' })).toBe('review-already-signed');
  expect(review.state()).toBe('awaiting-sign-off');
  say({ type: 'review.signed', hash: 'h', statement: 'Seen' }, ben);
  expect(review.state()).toBe('signed-off');
  expect(say({ type: 'review.noted', item: 'plan', text: 'later', base: 0 })).toBe('review-locked');
  expect(say({ type: 'review.amended', text: 'It was 48 GPUs, not 64.' })).toBe('ok');
  const facts = { x: { state: 'open' as const }, y: { state: 'verified' as const } };
  expect(say({ type: 'review.closed', facts })).toBe('review-action-unsettled');
  expect(say({ type: 'review.carried', actions: ['nobody'] })).toBe('review-action-unknown');
  say({ type: 'review.carried', actions: ['x'] });
  expect(say({ type: 'review.closed', facts })).toBe('ok');
  expect(say({ type: 'review.amended', text: 'And in Lisbon.' })).toBe('ok');
  expect(review.run().addenda).toHaveLength(2);
  expect(review.timers()).toEqual({});
});

test('no session without pack, chair, quorum and a word on each action from before', () => {
  const review = aReview();
  const open = () => review.tell({ type: 'review.opened' });
  expect(codes(holesBeforeSession(review.run()))).toEqual([
    ...['review-pack-missing', 'review-chair-absent', 'review-quorum-missing'],
  ]);
  review.tell(aFreeze({ previous }));
  expect(open()).toBe('review-not-circulated');
  review.tell({ type: 'review.circulated' });
  expect(open()).toBe('review-chair-absent');
  const come = (person: typeof ada) =>
    review.tell({ type: 'review.attended', person: named(person), present: true });
  come(ada);
  // A guest is welcome, and makes no quorum.
  come(cyd);
  expect(open()).toBe('review-quorum-missing');
  come(ben);
  expect(open()).toBe('review-status-missing');
  expect(
    review.tell({ type: 'review.status-given', action: 'x', status: 'late', note: 'No quote' }),
  ).toBe('ok');
  expect(open()).toBe('ok');
});

test('two people who write at once: the second is refused and nothing is written over', () => {
  const review = inSession();
  const note = (text: string, base: number, by = ada) =>
    review.tell({ type: 'review.noted', item: 'plan', text, base }, by);
  expect([note('first', 0), note('second', 0, ben), note('second', 1, ben)]).toEqual([
    ...['ok', 'review-notes-changed', 'ok'],
  ]);
  expect(review.run().notes.plan).toMatchObject({ text: 'second', version: 2, mark: { by: ben } });
  expect(note('second', 2)).toBe('review-notes-same');
});

test('what was found of a runbook is bound to the revision of the pack', () => {
  const review = inSession();
  const judge = (more: object) =>
    review.tell({
      type: 'review.runbook-judged',
      runbook: 'failover',
      revision: 'r1',
      outcome: 'confirmed',
      checked: [],
      ...more,
    });
  expect(judge({})).toBe('review-elements-missing');
  expect(judge({ checked: ['procedures'], revision: 'r2' })).toBe('review-revision-other');
  expect(judge({ outcome: 'retest' })).toBe('review-outcome-note-missing');
  expect(judge({ runbook: 'other' })).toBe('runbook-not-found');
  expect(judge({ checked: ['procedures', 'team-contacts'] })).toBe('ok');
});

test('the clock invites, freezes, circulates, and tells the chair and then who stands above', () => {
  const review = aReview();
  const days = (key: string) => ((review.timers()[key] ?? 0) - MEETING) / DAY;
  expect([days('invite'), days('freeze'), days('begin')]).toEqual([-21, -7, 2 / 24]);
  review.tell({ type: 'review.invited' }, clock, MEETING - 21 * DAY);
  review.tell(aFreeze(), clock, MEETING - 7 * DAY);
  expect(Object.keys(review.timers()).sort()).toEqual(['begin', 'circulate']);
  review.tell({ type: 'review.circulated' }, clock, MEETING - 2 * DAY);
  expect(overdueOf(review.run(), MEETING)).toBe(null);
  expect(overdueOf(review.run(), MEETING + DAY)).toMatchObject({ key: 'begin' });
  expect(review.tell({ type: 'review.lapsed', key: 'minutes' }, clock)).toBe('timer-unknown');
  review.tell({ type: 'review.lapsed', key: 'begin' }, clock, MEETING + 7_200_000);
  review.tell({ type: 'review.raised', key: 'begin' }, clock, MEETING + 3 * DAY);
  expect(review.told.map(({ what, to }) => [what, to])).toEqual([
    ['invited', ['ada', 'ben']],
    ['circulated', ['ada', 'ben']],
    ['overdue', ['ada']],
    ['raised', ['cyd']],
  ]);
});

test('a new date takes a reason, and makes the pack and the attendance void', () => {
  const review = aReview();
  review.tell({ type: 'review.invited' }, clock);
  review.tell(aFreeze({ previous }));
  review.tell({ type: 'review.status-given', action: 'x', status: 'done' });
  const to = MEETING + 14 * DAY;
  expect(review.tell({ type: 'review.postponed', to, reason: ' ' })).toBe('review-reason-missing');
  expect(review.tell({ type: 'review.postponed', to: NOW, reason: 'ill' })).toBe(
    'review-date-past',
  );
  expect(review.tell({ type: 'review.postponed', to, reason: 'The chair is ill' })).toBe('ok');
  expect([review.state(), reviewStateOf(review.run())]).toEqual(['postponed', 'postponed']);
  expect(review.run()).toMatchObject({ startsAt: to, statuses: {}, postponements: [{ to }] });
  expect(review.run().pack).toBeUndefined();
  expect(Object.keys(review.timers()).sort()).toEqual(['begin', 'freeze', 'invite']);
});

test('minutes that are returned lose their signatures and are signed anew', () => {
  const review = inSession();
  for (const item of ['actions', 'plan'])
    review.tell({ type: 'review.disposed', item, disposition: 'noted' });
  review.tell({ type: 'review.adjourned' });
  review.tell({ type: 'review.submitted', hash: 'h1' });
  review.tell({ type: 'review.signed', hash: 'h1' });
  expect(review.tell({ type: 'review.returned', reason: 'A name is wrong' }, ben)).toBe('ok');
  expect(review.state()).toBe('minutes');
  expect(review.run().signatures).toEqual([]);
  review.tell({ type: 'review.submitted', hash: 'h2' });
  expect(review.tell({ type: 'review.signed', hash: 'h1' })).toBe('review-hash-other');
});

test('an item that was spoken about stays on the agenda; a change must have seen the newest', () => {
  const review = inSession();
  review.tell({ type: 'review.noted', item: 'plan', text: 'x', base: 0 });
  const agenda = [{ id: 'actions', title: 'Actions', minutes: 10 }];
  const change = (more: object) => review.tell({ type: 'review.changed', base: 1, ...more });
  expect(change({ agenda })).toBe('review-item-in-use');
  expect(change({ base: 0, quorum: 1 })).toBe('review-changed-meanwhile');
  expect(change({ quorum: 3 })).toBe('review-quorum-too-high');
  expect(change({ signers: [] })).toBe('review-signers-missing');
  expect(change({ quorum: 1 })).toBe('ok');
  expect(review.run().version).toBe(2);
});
