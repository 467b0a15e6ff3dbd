import { expect, test } from 'vitest';
import { callsOf } from './calls.ts';
import type { CurrentStep, RoomView } from './room-view.types.ts';

const ada = { id: 'ada', name: 'Ada' };
const ben = { id: 'ben', name: 'Ben' };

const calls = (step: Partial<CurrentStep>, { now = 1000, open = true, me = 'ada' } = {}) =>
  callsOf(
    {
      incident: { id: 'i1', number: 1, title: 'Outage', kind: 'drill', open },
      walkthroughs: [
        {
          status: 'open',
          current: [
            ...[{ id: 's', walkthrough: 'w', type: 'step', title: 'Hold', enteredAt: 100 }],
          ].map((usual) => ({ ...usual, visits: 2, holder: ada, ...step })),
        },
      ],
      now,
    } as unknown as RoomView,
    me,
  ).map(({ key, since }) => `${key} since ${since}`);

test('a deadline calls whoever does the step from its warning on, and once more when it lapses', () => {
  const clock = { dueAt: 2000, warnAt: 1600 };
  expect(calls(clock)).toEqual([]);
  expect(calls(clock, { now: 1600 })).toEqual(['near:w:s:2 since 1600']);
  expect(calls({ ...clock, overdueAt: 2000 }, { now: 2500 })).toEqual(['lapsed:w:s:2 since 2000']);
  expect(calls({ ...clock, overdueAt: 2000 }, { now: 2500, open: false })).toEqual([]);
});

test('a decision calls whoever holds its role, unless somebody else claimed it', () => {
  expect(calls({ type: 'decision' })).toEqual(['decision:w:s:2 since 100']);
  expect(calls({ type: 'approval' })).toEqual(['decision:w:s:2 since 100']);
  const claimed = { type: 'decision', claim: { ...ben, at: 200 } };
  expect(calls(claimed)).toEqual([]);
  expect(calls(claimed, { me: 'ben' })).toEqual(['decision:w:s:2 since 100']);
  expect(calls({ type: 'step' })).toEqual([]);
});
