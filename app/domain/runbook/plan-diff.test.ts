import { expect, test } from 'vitest';
import { decision, exit, plan, step } from './plan.builder.ts';
import { planDiff } from './plan-diff.ts';

const from = plan(
  step('a', { next: 'b', deadline: 60 }),
  step('b', { next: 'c', role: 'lead' }),
  decision('c', { to: ['d', 'end'] }),
  step('d', { next: 'end' }),
  exit('end'),
);

test('a plan does not differ from itself', () => {
  expect(planDiff(from, structuredClone(from))).toEqual([]);
});

test('steps that came, went, moved and changed are told, each by its id', () => {
  const to = plan(
    step('b', { next: 'a' }),
    { ...step('a', { next: 'new', deadline: 90 }), title: 'A, better' },
    step('new', { next: 'c' }),
    decision('c', { to: ['end', 'end'] }),
    exit('end'),
  );
  expect(planDiff(from, to)).toEqual([
    { type: 'step-removed', step: 'd', title: 'd' },
    { type: 'role-changed', step: 'b', title: 'b', from: 'lead' },
    { type: 'step-moved', step: 'a', title: 'A, better' },
    { type: 'step-renamed', step: 'a', from: 'a', to: 'A, better' },
    { type: 'deadline-changed', step: 'a', title: 'A, better', from: 60, to: 90 },
    { type: 'step-added', step: 'new', title: 'new', after: 'A, better' },
    { type: 'way-changed', step: 'c', title: 'c' },
  ]);
});

test('a step that only follows another one now has not changed', () => {
  const to = plan(
    step('a', { next: 'b', deadline: 60 }),
    step('b', { next: 'x', role: 'lead' }),
    step('x', { next: 'c' }),
    ...from.nodes.slice(2),
  );
  expect(planDiff(from, to)).toEqual([{ type: 'step-added', step: 'x', title: 'x', after: 'b' }]);
});

test('commands and checks are counted, and so is what the runbook promises', () => {
  const command = (text: string) => ({
    id: text,
    lang: 'sh',
    text,
    danger: false,
    at: { line: 1, column: 1 },
  });
  const one = plan(
    { ...step('a', { next: 'end' }), commands: ['x', 'x', 'y'].map(command) },
    exit('end'),
  );
  const two = {
    ...plan({ ...step('a', { next: 'end' }), commands: ['x', 'z', 'w'].map(command) }, exit('end')),
    title: 'Other',
    objective: { rto: 60 },
  };
  expect(planDiff(one, two)).toEqual([
    { type: 'title-changed', from: one.title, to: 'Other' },
    { type: 'objective-changed', to: 60 },
    { type: 'commands-changed', step: 'a', title: 'a', added: 2, removed: 2 },
  ]);
});
