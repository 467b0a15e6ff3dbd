import { expect, test } from 'vitest';
import { check, codes, proven, sure } from './check.builder.ts';
import { escalate, exit, include, notify, step, wait } from './plan.builder.ts';
import type { Plan } from './plan.ts';

test('includes: unknown ones, circles, longer objectives; and their time counts', () => {
  const other: Plan = {
    ...proven(step('x', { ...sure, deadline: 500, next: 'out' }), exit('out')),
    id: 'other',
    objective: { rto: 900 },
  };
  const host = (objective: number): Plan => ({
    ...proven(include('in', { next: 'done', runbook: 'other' }), exit('done')),
    objective: { rto: objective },
  });
  const lookup = (id: string) => (id === 'other' ? other : undefined);
  expect(codes(host(900), { lookup })).toEqual([]);
  expect(
    check(host(400), { lookup })
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['RB231', 'RB232']);
  expect(check(host(900), { lookup: () => undefined }).map(({ code }) => code)).toEqual([
    'RB209',
    'RB233',
  ]);
  const between = { ...host(900), id: 'between', objective: undefined };
  const deep = {
    ...proven(include('via', { next: 'done', runbook: 'between' }), exit('done')),
    objective: { rto: 600 },
  };
  expect(
    check(deep, { lookup: (id) => (id === 'between' ? between : other) }).map(
      ({ code, params }) => `${code} ${params.runbook}`,
    ),
  ).toEqual(['RB232 other']);
  const back: Plan = {
    ...proven(include('again', { next: 'out', runbook: 'example' }), exit('out')),
    id: 'other',
  };
  const circle = check(host(900), { lookup: (id) => (id === 'other' ? back : host(900)) });
  expect(circle.find(({ code }) => code === 'RB208')).toMatchObject({
    params: { chain: 'example → other → example' },
  });
});

test('includes that grow without end are told once, and soon', () => {
  const level = (n: number): Plan => ({
    ...proven(
      include('one', { next: 'two', runbook: `level-${n + 1}` }),
      include('two', { next: 'out', runbook: `level-${n + 1}` }),
      exit('out'),
    ),
    id: `level-${n}`,
  });
  const began = performance.now();
  const found = check(level(0), { lookup: (id) => level(Number(id.slice('level-'.length))) });
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(found.filter(({ code }) => code === 'RB210')).toMatchObject([
    { severity: 'error', params: { chain: 'level-0 → level-1 → level-2 → …', most: 2_000 } },
  ]);
});

test('an objective that leans on a service underneath, at any depth, is an error', () => {
  const subject: Plan = {
    ...proven(step('a', { ...sure, deadline: 60, next: 'done' }), exit('done')),
    services: ['chat'],
    objective: { rto: 3_600 },
  };
  const needs = { chat: ['gateway', 'chat'], gateway: ['dns', 'vector-db'], 'vector-db': ['chat'] };
  const promising = (objectives: Record<string, number>) =>
    check(subject, { register: { needs, objectives } });
  expect(promising({ chat: 9_999, gateway: 3_600, 'vector-db': 60, elsewhere: 9_999 })).toEqual([]);
  expect(promising({ 'vector-db': 14_400 })).toMatchObject([
    {
      code: 'RB235',
      severity: 'error',
      params: {
        service: 'vector-db',
        chain: 'chat → gateway → vector-db',
        other: '4h',
        objective: '1h',
      },
    },
  ]);
  expect(
    check(
      { ...subject, objective: undefined },
      { register: { needs, objectives: { dns: 9_999 } } },
    ),
  ).toEqual([]);
});

test('what the register does not know is named once each', () => {
  const subject: Plan = {
    ...proven(
      step('a', { ...sure, role: 'ghost', next: 'b' }),
      step('b', { ...sure, role: 'ghost', next: 'c' }),
      escalate('c', { policy: 'nobody', deadline: 5, next: 'd' }),
      notify('d', { audience: 'moon', next: 'e' }),
      step('e', { ...sure, next: 'f' }),
      wait('f', {
        until: { type: 'feed', name: 'moon-cloud', state: 'up' },
        deadline: 5,
        next: 'done',
      }),
      exit('done'),
    ),
    services: ['web'],
    owner: 'team',
  };
  const register = {
    roles: ['lead'],
    unfilled: ['lead'],
    policies: ['on-call'],
    services: [],
    owners: [],
    providers: ['sun-cloud'],
    audiences: [],
  };
  expect(codes(subject, { register }).sort()).toEqual([
    'RB321 ghost',
    'RB322 nobody',
    'RB323 web',
    'RB324 team',
    'RB325 moon',
    'RB326 lead',
    'RB327 moon-cloud',
  ]);
  expect(codes(subject, { register: {} })).toEqual([]);
});
