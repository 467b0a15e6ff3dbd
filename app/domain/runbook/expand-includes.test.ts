import { expect, test } from 'vitest';
import { expandIncludes } from './expand-includes.ts';
import { allNodes, branchesOf, edges } from './graph.ts';
import {
  decision,
  exit,
  include,
  lane,
  parallel,
  plan,
  rollback,
  step,
  verify,
} from './plan.builder.ts';
import type { Plan } from './plan.ts';

const named = (id: string, made: Plan): Plan => ({ ...made, id });
const from =
  (...plans: Plan[]) =>
  (id: string) =>
    plans.find((each) => each.id === id);

test('ids are prefixed everywhere, and exits become the return', () => {
  const inner = named(
    'inner',
    plan(
      step('a', { deadline: 5, onLapse: 'b', next: 'b' }),
      decision('b', { to: ['both', 'out'] }),
      parallel('both', {
        next: 'c',
        lanes: [lane('one', verify('x', { next: '@join', onFail: '@join' }))],
      }),
      verify('c', { next: 'out', onFail: 'a' }),
      rollback('undo', 'a'),
      exit('out'),
    ),
  );
  const host = named('host', plan(include('in', { next: 'done', runbook: 'inner' }), exit('done')));
  const { plan: whole, unexpanded } = expandIncludes(host, from(inner));
  expect(unexpanded).toEqual([]);
  expect(allNodes(whole).map(({ id }) => id)).toEqual([
    'in',
    'done',
    'in/a',
    'in/b',
    'in/both',
    'in/c',
    'in/undo',
    'in/x',
  ]);
  const ways = allNodes(whole).flatMap((node) => edges(node).map(({ to }) => `${node.id} > ${to}`));
  expect(ways).toEqual([
    'in > done',
    'in/a > in/b',
    'in/a > in/b',
    'in/b > in/both',
    'in/b > @return',
    'in/both > in/c',
    'in/c > @return',
    'in/c > in/a',
    'in/x > @join',
    'in/x > @join',
  ]);
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
});

test('nested includes are filled in, and one already filled in stays', () => {
  const deep = named('deep', plan(step('z', { next: 'out' }), exit('out')));
  const middle = named(
    'middle',
    plan(include('to-deep', { next: 'out', runbook: 'deep' }), exit('out')),
  );
  const host = named(
    'host',
    plan(include('in', { next: 'done', runbook: 'middle' }), exit('done')),
  );
  const { plan: whole } = expandIncludes(host, from(middle, deep));
  expect(allNodes(whole).map(({ id }) => id)).toContain('in/to-deep/z');
  expect(expandIncludes(whole, () => undefined)).toEqual({ plan: whole, unexpanded: [] });
});

test('what nobody knows and what leads back to itself is left and named with its chain', () => {
  const back = named('back', plan(include('again', { next: 'out', runbook: 'host' }), exit('out')));
  const host = named(
    'host',
    plan(
      include('in', { next: 'gone', runbook: 'back' }),
      include('gone', { next: 'done', runbook: 'gone' }),
      exit('done'),
    ),
  );
  const { unexpanded } = expandIncludes(host, from(host, back));
  expect(unexpanded.map(({ why, chain }) => [why, chain.join(' ')])).toEqual([
    ['cycle', 'host back host'],
    ['unknown', 'host gone'],
  ]);
});

test('inputs of an included runbook are asked in its first step unless they are given', () => {
  const field = (name: string) => ({
    name,
    label: name,
    secret: false,
    at: { line: 1, column: 1 },
  });
  const inner = {
    ...named('inner', plan(step('a', { next: 'out' }), exit('out'))),
    inputs: [field('region'), field('tier')],
  };
  const call = { ...include('in', { next: 'done', runbook: 'inner' }), with: { tier: '2' } };
  const { plan: whole } = expandIncludes(named('host', plan(call, exit('done'))), from(inner));
  expect(
    allNodes(whole)
      .find(({ id }) => id === 'in/a')
      ?.inputs.map(({ name }) => name),
  ).toEqual(['region']);
});

test('branches are the ways but the plain one on, of the plan and its lanes, not of what it includes', () => {
  const inner = plan(decision('in/a', { to: ['@return', '@return'] }));
  const ids = branchesOf(
    plan(
      step('a', { deadline: 5, onLapse: 'b', next: 'b' }),
      decision('b', { to: ['both'], unsure: 'both' }),
      parallel('both', {
        next: 'in',
        lanes: [lane('one', verify('x', { next: '@join', onFail: '@join' }))],
      }),
      include('in', { next: 'done', plan: inner }),
      exit('done'),
    ),
  ).map(({ id }) => id);
  expect(ids).toEqual(['a:lapse', 'b:o0', 'b:cannot-tell', 'x:pass', 'x:fail']);
});
