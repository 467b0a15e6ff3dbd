import { expect, test } from 'vitest';
import { incidentLife, incidentStates } from '../../../domain/incident/incident-state.ts';
import { lifeActs, lifeEvent, placeOfState } from './life-acts.ts';

const of = (state: (typeof incidentStates)[number]) =>
  lifeActs({ state, allows: Object.keys(incidentLife[state].on) });

test('one act leads on from each state, as far as there is one', () => {
  expect(incidentStates.map((state) => of(state).next)).toEqual([
    ...['acknowledge', 'mitigate', 'resolve'],
    ...['reopen', 'reopen', null],
  ]);
});

test('nothing is offered that the state does not allow, and nothing twice', () => {
  for (const state of incidentStates) {
    const { next, more } = of(state);
    for (const act of [...more, ...(next ? [next] : [])])
      expect(Object.keys(incidentLife[state].on)).toContain(lifeEvent[act]);
    expect(more).not.toContain(next);
  }
  expect(of('active').more).toEqual(['resolve', 'merge', 'cancel']);
  expect(of('mitigated').more).toEqual(['reopen', 'merge', 'cancel']);
  expect(of('cancelled').more).toEqual([]);
});

test('a state that was never reached is passed over once a later one is', () => {
  expect(placeOfState('mitigated', 'resolved', false)).toBe('skipped');
  expect(placeOfState('mitigated', 'resolved', true)).toBe('reached');
  expect(placeOfState('resolved', 'resolved', true)).toBe('here');
  expect(placeOfState('closed', 'resolved', false)).toBe('ahead');
  expect(placeOfState('declared', 'cancelled', true)).toBe('reached');
});
