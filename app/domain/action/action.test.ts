import { expect, test } from 'vitest';
import { dayOf, isDay } from '../day.ts';
import type { Actor } from '../engine/types.ts';
import type { ActionChange, ActionItem } from './action-item.ts';
import { changeAction, isOverdue, isPending, urgency } from './change.ts';

const ada: Actor = { type: 'person', id: 'ada', name: 'Ada' };
const ben: Actor = { type: 'person', id: 'ben', name: 'Ben' };
const NOW = Date.UTC(2026, 10, 22, 8);

const item = (more: Partial<ActionItem> = {}): ActionItem => ({
  ...{ id: 'a', number: 1, title: 'Raise the quota', kind: 'prevent', state: 'open' },
  ...{ source: { type: 'none' }, added: { by: ada, at: NOW }, history: [], version: 1 },
  ...more,
});

const after = (from: ActionItem, change: ActionChange, by = ada) =>
  changeAction(from, change, { by, at: NOW });
const must = (from: ActionItem, change: ActionChange, by = ada): ActionItem => {
  const done = after(from, change, by);
  if (!done.ok) throw new Error(done.rejection.code);
  return done.value;
};
const code = (from: ActionItem, change: ActionChange, by = ada) => {
  const done = after(from, change, by);
  return done.ok ? 'ok' : done.rejection.code;
};

test('what one person did another verifies', () => {
  const done = must(item(), { type: 'done' });
  expect(code(done, { type: 'verified' })).toBe('verify-by-another');
  const verified = must(done, { type: 'verified', note: 'Seen in the drill' }, ben);
  expect(verified).toMatchObject({ state: 'verified', verified: { by: ben }, version: 3 });
  expect(verified.history.map(({ what }) => what)).toEqual(['done', 'verified']);
  expect(code(verified, { type: 'done' })).toBe('action-state');
});

test('a check that fails opens it again, with a reason', () => {
  const done = must(item(), { type: 'done' });
  expect(code(done, { type: 'reopened', reason: ' ' })).toBe('action-reason-missing');
  const again = must(done, { type: 'reopened', reason: 'Still 32' }, ben);
  expect(again.state).toBe('open');
  expect(again.done).toBeUndefined();
});

test('a risk is borne until a day to come, and then asks again', () => {
  expect(code(item(), { type: 'accepted', reason: 'Costs', until: '2026-11-22' })).toBe(
    'accepted-until-pattern',
  );
  const borne = must(item({ dueOn: '2026-11-01' }), {
    ...{ type: 'accepted', reason: 'Costs', until: '2026-12-31' },
  });
  expect([isOverdue(borne, NOW), isPending(borne, NOW)]).toEqual([false, false]);
  expect(isOverdue(borne, Date.UTC(2027, 0, 1))).toBe(true);
  expect(code(borne, { type: 'dropped', reason: 'Contract ended' })).toBe('ok');
});

test('a change must have seen the newest version', () => {
  const changed = must(item(), { type: 'changed', base: 1, details: { dueOn: '2026-12-01' } });
  expect(changed).toMatchObject({ dueOn: '2026-12-01', version: 2 });
  expect(code(changed, { type: 'changed', base: 1, details: { title: 'Other' } })).toBe(
    'action-changed',
  );
  expect(
    must(changed, { type: 'changed', base: 2, details: { dueOn: null } }).dueOn,
  ).toBeUndefined();
  expect(code(changed, { type: 'changed', base: 2, details: { title: '  ' } })).toBe(
    'action-title-missing',
  );
});

test('what is overdue comes first, what nobody dated comes after what is dated', () => {
  const all = [
    item({ number: 1 }),
    item({ number: 2, dueOn: '2026-12-01' }),
    item({ number: 3, dueOn: '2026-11-20' }),
    item({ number: 4, dueOn: '2026-11-10', state: 'verified' }),
    item({ number: 5, dueOn: '2026-11-01' }),
    item({ number: 6, state: 'done' }),
  ];
  const sorted = [...all].sort((a, b) => (urgency(a, NOW) < urgency(b, NOW) ? -1 : 1));
  expect(sorted.map(({ number }) => number)).toEqual([5, 3, 2, 1, 6, 4]);
});

test('a due day is over at midnight UTC, not before', () => {
  const due = item({ dueOn: '2026-11-22' });
  expect(isOverdue(due, Date.UTC(2026, 10, 22, 23, 59))).toBe(false);
  expect(isOverdue(due, Date.UTC(2026, 10, 23))).toBe(true);
});

test('a day is one of the calendar', () => {
  expect(['2024-02-29', '2026-11-30', '2000-02-29'].map(isDay)).toEqual([true, true, true]);
  expect(['2026-02-29', '2026-13-01', '2026-11-31', '2026-1-1', '1900-02-29', ''].some(isDay)).toBe(
    false,
  );
  expect(dayOf(NOW)).toBe('2026-11-22');
});
