import { expect, test } from 'vitest';
import { type Evidence, proves } from './evidence.ts';
import { demandsOn, freshnessOf } from './freshness-of.ts';
import { tierOf, usualPolicy } from './policy.ts';
import { freshnessPolicySchema } from './policy-input.ts';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const by = [{ type: 'person' as const, id: 'ada', name: 'Ada' }];
const incident = { id: 'i', number: 1, title: 'T' };
const result = (pace = 1): Extract<Evidence, { kind: 'used' }>['result'] => ({
  ...{ exit: 'Over', outcome: 'resolved', measured: { wall: 60, plan: 60 * pace }, pace },
});
const reviewed = (day: string): Evidence => ({
  ...{ kind: 'reviewed', at: at(day), revision: 'r1', by },
  review: { id: 'v', outcome: 'confirmed' },
});
const drilled = (
  day: string,
  drill: 'tabletop' | 'walkthrough' | 'functional' | 'full' = 'walkthrough',
  pace = 1,
): Evidence => ({
  ...{ kind: 'drilled', at: at(day), revision: 'r1', by, drill, incident, result: result(pace) },
});
const used = (day: string): Evidence => ({
  ...{ kind: 'used', at: at(day), revision: 'r1', by, incident, result: result() },
});

const every = { review: { every: 'P1M', lastReviewed: '2026-01-31' } };
const known = (...evidence: Evidence[]) => ({
  ...{ written: at('2026-01-01'), evidence, policy: usualPolicy, revision: 'r1' },
});
const state = (plan: Parameters<typeof freshnessOf>[0], now: string, ...evidence: Evidence[]) =>
  freshnessOf(plan, known(...evidence), at(now)).freshness;

test('a review holds until the end of the day that the period later falls on', () => {
  expect(state(every, '2026-02-28', reviewed('2026-01-31'))).toBe('fresh');
  expect(state(every, '2026-03-01', reviewed('2026-01-31'))).toBe('due');
});

test('a date in the file is a claim: without evidence it counts from when it was written', () => {
  expect(state(every, '2026-02-01')).toBe('never');
  expect(state(every, '2026-02-02')).toBe('due');
  const facts = freshnessOf(every, known(), at('2026-01-02'));
  expect(facts).toMatchObject({ lastReviewed: '2026-01-31', dueProof: 'reviewed' });
  expect(facts).not.toHaveProperty('lastReviewedAt');
});

test('the newest of review, use and drill counts', () => {
  expect(state(every, '2026-04-01', reviewed('2026-01-31'), used('2026-03-10'))).toBe('fresh');
  expect(state(every, '2026-04-01', drilled('2026-02-10'), reviewed('2026-01-31'))).toBe('due');
});

test('what is stronger proves also what is weaker, and a compressed clock no more than the way', () => {
  expect(proves(used('2026-01-01'), 'full')).toBe(true);
  expect(proves(drilled('2026-01-01', 'functional'), 'walkthrough')).toBe(true);
  expect(proves(drilled('2026-01-01', 'tabletop'), 'walkthrough')).toBe(false);
  expect(proves(reviewed('2026-01-01'), 'tabletop')).toBe(false);
  expect(proves(drilled('2026-01-01', 'full', 60), 'functional')).toBe(false);
  expect(proves(drilled('2026-01-01', 'full', 60), 'walkthrough')).toBe(true);
});

test('each demand of the tier has its own clock, and the first to fall due is told', () => {
  const plan = { severity: 'sev2' as const };
  expect(tierOf(plan)).toBe('1');
  const facts = known(drilled('2026-02-10', 'walkthrough'));
  expect(demandsOn(plan, facts, at('2026-06-01'))).toMatchObject([
    { proof: 'reviewed', since: at('2026-02-10'), overdue: true },
    { proof: 'walkthrough', dueAt: Date.UTC(2026, 7, 10), overdue: false },
    { proof: 'functional', dueAt: Date.UTC(2027, 0, 1), overdue: false },
  ]);
  expect(freshnessOf(plan, facts, at('2026-05-01'))).toMatchObject({
    ...{ freshness: 'fresh', dueAt: Date.UTC(2026, 4, 10), dueProof: 'reviewed' },
  });
});

test('a runbook may ask more of itself than the policy does, never less', () => {
  const asked = (own: string) =>
    demandsOn({ tier: '3', review: { every: own } }, known(), at('2026-01-02'))[0];
  expect(asked('P1M')).toMatchObject({ every: 'P1M', from: 'runbook' });
  expect(asked('P2Y')).toMatchObject({ every: 'P1Y', from: 'policy' });
});

test('an edit after the evidence resets nothing and says on which revision it was proven', () => {
  const edited = { ...known(used('2026-01-10')), revision: 'r2' };
  const facts = freshnessOf({ severity: 'sev3' }, edited, at('2026-02-01'));
  expect(facts).toMatchObject({ freshness: 'fresh', provenOn: 'r1', lastUsedAt: at('2026-01-10') });
  expect(freshnessOf({}, known(used('2026-01-10')), 0)).not.toHaveProperty('provenOn');
});

test('without a tier and a period nothing is due, and a period that cannot be read is none', () => {
  expect(state({}, '2029-04-01', used('2026-01-01'))).toBe('unplanned');
  expect(state({ review: { every: 'monthly' } }, '2029-04-01')).toBe('unplanned');
  expect(state({ review: { every: 'P1Y' } }, '2026-04-01')).toBe('never');
});

test('a policy takes periods of more than no days, and no other words', () => {
  expect(freshnessPolicySchema.safeParse(usualPolicy).success).toBe(true);
  for (const wrong of ['P0D', 'monthly', 'PT1H', ''])
    expect(
      freshnessPolicySchema.safeParse({ ...usualPolicy, none: { reviewed: wrong } }).success,
    ).toBe(false);
});
