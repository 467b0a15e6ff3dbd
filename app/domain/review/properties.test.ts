import { expect, test } from 'vitest';
import { type Seeded, seeded } from '../../../test/harness/seeded.ts';
import { start, step } from '../engine/step.ts';
import type { Actor } from '../engine/types.ts';
import { reviewDefinition, reviewRunOf } from './definition.ts';
import type { ReviewEvent } from './event.ts';
import { holesBeforeSession, holesBeforeSignOff } from './holes.ts';
import { ada, aFreeze, aScheduled, ben, cyd, DAY, NOW, named } from './review.builder.ts';
import { dispositionTypes } from './run.ts';
import { reviewStateOf } from './state-of.ts';
import { timersOf } from './timers.ts';

const RUNS = 250;
const ACTS = 90;

const items = ['actions', 'plan'];
const people = [ada, ben, cyd];
const actions = ['x', 'y', 'z'];

/** Mostly what moves a review on, in any order, and often half done. */
const randomEvent = (random: Seeded, state: string): ReviewEvent => {
  const { pick, chance, between } = random;
  const item = pick(items);
  const id = pick(['d1', 'd2']);
  const forward: Record<string, ReviewEvent['type']> = {
    ...{ scheduled: 'review.pack-frozen', postponed: 'review.pack-frozen' },
    ...{ preparing: 'review.circulated', circulated: 'review.opened' },
    ...{ 'in-session': 'review.adjourned', minutes: 'review.submitted' },
    ...{ 'awaiting-sign-off': 'review.signed', 'signed-off': 'review.closed' },
  };
  const type = chance(0.3) && forward[state] ? forward[state] : pick(chance(0.08) ? rare : usual);
  switch (type) {
    case 'review.pack-frozen': {
      const one = { number: 7, title: 'Quota', owner: null, dueOn: null, state: 'open' as const };
      const critical = chance(0.5) ? ['failover'] : [];
      return aFreeze({ critical, previous: chance(0.5) ? [{ id: 'x', ...one }] : [] });
    }
    case 'review.attended':
      return { type, person: named(pick(people)), present: chance(0.8) };
    case 'review.status-given':
      return { type, action: pick(actions), status: 'on-track' };
    case 'review.disposed':
      return {
        type,
        item,
        disposition: pick(dispositionTypes),
        ...(chance(0.5) && { until: '2027-05-01' }),
      };
    case 'review.decided': {
      const half = chance(0.4) ? {} : { owner: named(ben), dueOn: '2027-02-01' };
      return { type, id, base: between(0, 2), item, what: 'Reserve', ...half };
    }
    case 'action.told':
      return {
        type,
        id: pick(['y', 'z']),
        number: 8,
        title: 'Ask',
        what: 'added',
        ...(chance(0.7) && { item }),
      };
    case 'review.drill-planned':
      return { type, runbook: 'failover', kind: 'tabletop', on: '2027-02-10', owner: named(ben) };
    case 'review.submitted':
      return { type, hash: 'h' };
    case 'review.signed':
      return { type, hash: pick(['h', 'h', 'i']) };
    case 'review.carried':
      return { type, actions: [pick(actions)] };
    case 'review.closed': {
      const fact = () => ({ state: pick(['open', 'done', 'verified', 'dropped'] as const) });
      return {
        type,
        facts: {
          x: fact(),
          y: fact(),
          z: { state: 'accepted', until: pick(['2020-01-01', '2030-01-01']) },
        },
      };
    }
    case 'review.postponed':
      return { type, to: NOW + 900 * DAY, reason: 'Ill' };
    case 'review.returned':
      return { type, reason: 'A name' };
    case 'review.changed':
      return {
        type,
        base: between(1, 3),
        quorum: between(1, 3),
        signers: [named(pick([ada, ben]))],
      };
    case 'review.decision-withdrawn':
      return { type, id };
    case 'review.lapsed':
    case 'review.raised':
      return { type, key: pick(['begin', 'session', 'minutes', 'signing', 'close']) };
    case 'review.followed-up':
      return { type, key: 'follow:30', days: 30 };
    default:
      return { type } as ReviewEvent;
  }
};

const usual: readonly ReviewEvent['type'][] = [
  ...(['review.attended', 'review.attended', 'review.status-given', 'review.disposed'] as const),
  ...(['review.disposed', 'review.decided', 'action.told', 'review.drill-planned'] as const),
  ...(['review.submitted', 'review.signed', 'review.carried', 'review.closed'] as const),
];
const rare: readonly ReviewEvent['type'][] = [
  ...(['review.postponed', 'review.returned', 'review.changed', 'review.pack-frozen'] as const),
  ...(['review.decision-withdrawn', 'review.lapsed', 'review.raised', 'review.opened'] as const),
  ...(['review.followed-up', 'review.adjourned', 'review.circulated'] as const),
];

test('no sequence of acts reaches the session, the sign-off or the end with an open hole', () => {
  const reached = { 'in-session': 0, 'signed-off': 0, closed: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = seeded(seed);
    const first = start(reviewDefinition, { ...aScheduled(), at: NOW, by: ada });
    if (!first.ok) throw new Error(first.rejection.code);
    let { stored } = first;
    const open = new Map(first.timers.map((timer) => [timer.key, true]));
    let signed: unknown;
    for (let act = 0; act < ACTS; act++) {
      const before = reviewRunOf(stored);
      const by: Actor = random.pick(people);
      const at = NOW + (act + 1) * random.between(1, 5) * DAY;
      const event = randomEvent(random, reviewStateOf(before));
      const done = step(reviewDefinition, stored, { ...event, at, by });
      if (!done.ok) continue;
      stored = done.stored;
      const after = reviewRunOf(stored);
      const state = (stored.snapshot as { value: string }).value;
      expect(reviewStateOf(after)).toBe(state);
      for (const timer of done.timers)
        if (timer.type === 'timer.set') open.set(timer.key, true);
        else open.delete(timer.key);
      expect([...open.keys()].sort()).toEqual(Object.keys(timersOf(after)).sort());
      if (event.type === 'review.opened') {
        reached['in-session'] += 1;
        expect(holesBeforeSession(before)).toEqual([]);
      }
      if (after.signed && !before.signed) {
        reached['signed-off'] += 1;
        expect(holesBeforeSignOff(after)).toEqual([]);
        expect(after.decisions.every(({ owner, dueOn }) => owner && dueOn)).toBe(true);
        expect(after.signatures.every(({ hash }) => hash === after.submitted?.hash)).toBe(true);
        const { dispositions, decisions, notes, outcomes, drills, present, agenda } = after;
        signed = { dispositions, decisions, notes, outcomes, drills, present, agenda };
      }
      if (after.signed) expect(after).toMatchObject(signed as object);
      if (event.type === 'review.closed') {
        reached.closed += 1;
        const answered = [...(after.pack?.previous ?? []), ...after.actions];
        for (const { id } of answered) {
          const { state, until } = event.facts[id] ?? {};
          const settled = state === 'verified' || (state === 'accepted' && until === '2030-01-01');
          expect(settled || after.carried[id] !== undefined).toBe(true);
        }
      }
    }
  }
  for (const count of Object.values(reached)) expect(count).toBeGreaterThan(5);
});
