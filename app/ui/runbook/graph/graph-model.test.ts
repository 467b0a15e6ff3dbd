import { expect, test } from 'vitest';
import { fakePlan } from '../../../../test/harness/fake-plan.ts';
import { graphModel } from './graph-model.ts';

const model = graphModel(fakePlan, (on) => (on === 'next' || on === 'lane' ? '' : on));
const edge = (id: string) => model.edges.find((one) => one.id === id);

test('every step is there once, in the order of the file, its lanes before them', () => {
  const steps = model.nodes.filter(({ type }) => type !== 'lane').map(({ id }) => id);
  expect(steps.slice(0, 4)).toEqual(['confirm', 'classify', 'quota', 'finance']);
  expect(new Set(steps).size).toBe(steps.length);
  expect(model.nodes.slice(0, 2).map(({ id }) => id)).toEqual(['together@vendor', 'together@shed']);
});

test('a step in a lane stands in it, and leads from its end to the join', () => {
  expect(model.nodes.find(({ id }) => id === 'ticket')?.parent).toBe('together@vendor');
  expect(edge('ticket>enough')).toMatchObject({ label: '' });
});

test('two answers that lead to one step are one line with both words, shortened when drawn', () => {
  expect(edge('classify>hold')?.label).toBe('Capacity, I cannot tell');
  expect(edge('enough>verify')?.label).toBe('Yes, both tiers are covered');
  expect(edge('enough>verify')?.shortLabel).toMatch(/^Yes, both.*…$/);
});

test('no line leads to a step that is not drawn', () => {
  const known = new Set(model.nodes.map(({ id }) => id));
  expect(model.edges.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true);
});
