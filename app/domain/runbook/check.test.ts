import { expect, test } from 'vitest';
import { check, codes, proven, sure } from './check.builder.ts';
import {
  approval,
  decision,
  escalate,
  exit,
  lane,
  notify,
  parallel,
  plan,
  rollback,
  step,
  verify,
  wait,
} from './plan.builder.ts';
import type { Plan } from './plan.ts';

test('a sound plan yields no finding', () => {
  const sound = proven(
    step('a', { ...sure, next: 'b' }),
    decision('b', { ...sure, to: ['c'], unsure: 'done' }),
    verify('c', { ...sure, next: 'd', onFail: 'b2' }),
    decision('b2', { ...sure, to: ['c2'], unsure: 'done' }),
    wait('c2', { until: { type: 'alert-resolved' }, deadline: 5, onTimeout: 'd', next: 'd' }),
    approval('d', { ...sure, next: 'e', onRefused: 'e' }),
    escalate('e', { role: 'lead', deadline: 5, next: 'f' }),
    notify('f', { next: 'done' }),
    rollback('undo', 'a'),
    exit('done'),
  );
  expect(codes({ ...sound, objective: { rto: 3_600 } })).toEqual([]);
});

test('steps that no way leads to, and steps that lead to no exit, are named', () => {
  expect(
    codes(
      proven(
        decision('a', { ...sure, to: ['round', 'done'], unsure: 'done' }),
        step('round', { ...sure, next: 'round', maxVisits: 2 }),
        step('lost', { ...sure, next: 'done' }),
        exit('done'),
      ),
    ),
  ).toEqual(['RB201 lost', 'RB202 round']);
});

test('a jump to nothing and a jump across the wall of a lane are told apart', () => {
  const found = codes(
    proven(
      parallel('both', {
        next: 'done',
        lanes: [
          lane('one', step('x', { ...sure, next: 'y' })),
          lane('two', step('y', { ...sure, next: '@join' }), step('z', { ...sure, next: 'gone' })),
        ],
      }),
      exit('done'),
    ),
  );
  expect(found).toEqual(expect.arrayContaining(['RB204 x', 'RB203 z']));
});

test('a loop without a bound is shown as its round', () => {
  const [finding] = check(
    proven(
      step('a', { ...sure, next: 'b' }),
      decision('b', { ...sure, to: ['a', 'done'], unsure: 'done' }),
      exit('done'),
    ),
  );
  expect(finding).toMatchObject({ code: 'RB205', params: { loop: 'a → b → a' } });
});

test('a bound that may be used up with no other way out is an error, an answer barred by it a warning', () => {
  const stuck = proven(
    step('gate', { ...sure, next: 'choose', maxVisits: 1 }),
    decision('choose', { ...sure, to: ['side'], unsure: 'done' }),
    step('side', { ...sure, next: 'gate' }),
    exit('done'),
  );
  expect(codes(stuck)).toEqual(['RB206 side']);
  const barred = proven(
    step('try', { ...sure, next: 'look', maxVisits: 2 }),
    verify('look', { ...sure, next: 'done', onFail: 'try' }),
    exit('done'),
  );
  expect(check(barred)).toMatchObject([
    { code: 'RB207', severity: 'warning', params: { branch: 'look:fail', to: 'try', visits: 2 } },
  ]);
});

test('answers and silences that lead nowhere are named', () => {
  const found = codes(
    proven(
      decision('choose', { ...sure, to: ['look', 'done'] }),
      verify('look', { ...sure, next: 'hold' }),
      wait('hold', { until: { type: 'signal', name: 'go' }, next: 'pay' }),
      approval('pay', { ...sure, next: 'done' }),
      exit('done'),
    ),
  );
  expect(found).toEqual(['RB211 choose', 'RB212 look', 'RB213 hold', 'RB214 pay']);
});

test('people: a role, a deadline, and a silence that somebody hears', () => {
  const subject = plan(
    step('nobody', { deadline: 5, onLapse: 'escalate', next: 'open' }),
    step('open', { role: 'lead', next: 'deaf' }),
    step('deaf', { role: 'lead', deadline: 5, next: 'idle' }),
    step('idle', { role: 'lead', onLapse: 'escalate', next: 'done' }),
    exit('done'),
  );
  const found = codes({ ...subject, escalation: 'on-call' });
  expect(found).toEqual(['RB221 nobody', 'RB222 open', 'RB222 idle', 'RB223 deaf', 'RB225 idle']);
  expect(codes(subject)).toContain('RB224 nobody');
  const advice = check({ ...subject, kind: 'procedure' });
  expect(new Set(advice.map(({ severity }) => severity))).toEqual(new Set(['warning']));
});

test('a lane lends its role, and a lapse that jumps is followed until somebody hears', () => {
  const subject = proven(
    parallel('both', {
      next: 'done',
      lanes: [
        {
          ...lane(
            'one',
            step('x', { deadline: 5, onLapse: 'call', next: '@join' }),
            escalate('call', { role: 'lead', deadline: 5, next: '@join' }),
          ),
          role: 'lead',
        },
      ],
    }),
    exit('done'),
  );
  expect(codes(subject)).toEqual([]);
});

test('a worst case over the objective prints the way and its sum', () => {
  const slow = proven(
    step('a', { ...sure, deadline: 600, next: 'b' }),
    step('b', { ...sure, deadline: 3_000, next: 'done' }),
    exit('done'),
  );
  const [finding] = check({ ...slow, objective: { rto: 1_800 } });
  expect(finding).toMatchObject({
    code: 'RB231',
    severity: 'error',
    params: { worst: '1h', objective: '30m', exit: 'done', way: 'a 10m + b 50m' },
  });
  expect(codes({ ...slow, objective: { rto: 3_600 } })).toEqual([]);
});

test('an objective that nothing bounds cannot be proven', () => {
  const open = proven(escalate('call', { role: 'lead', next: 'done' }), exit('done'));
  expect(check({ ...open, objective: { rto: 60 } })).toMatchObject([
    { code: 'RB233', params: { steps: 'call' } },
  ]);
});

test('cases: failures, branches that none enters, and none at all', () => {
  const subject = proven(decision('a', { ...sure, to: ['done'], unsure: 'done' }), exit('done'));
  expect(codes(subject, { cases: null })).toEqual(['RB303']);
  const found = check(subject, {
    casesFile: 'example.cases.yml',
    cases: {
      results: [
        { name: 'one', line: 3, passed: true, path: [] },
        {
          name: 'two',
          line: 9,
          passed: false,
          path: [],
          problem: { code: 'other-exit', params: {}, line: 11 },
        },
      ],
      branches: [{ id: 'a:o0', entered: true }],
    },
  });
  expect(found).toMatchObject([
    { code: 'RB302', file: 'example.mdx', params: { branch: 'a:cannot-tell', to: 'done' } },
    { code: 'RB301', file: 'example.cases.yml', at: { line: 11 }, params: { case: 'two' } },
  ]);
});

test('freshness: overdue by days, never reviewed, and a month that is too short', () => {
  const subject = proven(step('a', { ...sure, next: 'done' }), exit('done'));
  const at = (now: string, review: Plan['review']) =>
    check({ ...subject, review }, { now: Date.parse(now) });
  const monthly = { every: 'P1M', lastReviewed: '2026-01-31' };
  expect(at('2026-02-28T23:59:00Z', monthly)).toEqual([]);
  expect(at('2026-03-02T00:00:00Z', monthly)).toMatchObject([
    { code: 'RB311', params: { days: 2 } },
  ]);
  expect(at('2026-03-02T00:00:00Z', { every: 'P1Y' })).toMatchObject([{ code: 'RB312' }]);
});
