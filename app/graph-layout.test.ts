import { expect, test } from 'vitest';
import { fakePlan } from '../test/harness/fake-plan.ts';
import { drawGraph } from './graph-layout.ts';
import type { GraphModel } from './ui/runbook/graph/graph.types.ts';
import { graphModel } from './ui/runbook/graph/graph-model.ts';

const model = () => graphModel(fakePlan, () => '');

test('the layout gives every step room of its own, and every way its points', async () => {
  const { nodes, edges, width, height } = await drawGraph('a', model);
  const top = nodes.filter(({ parent, type }) => parent === undefined && type !== 'lane');
  for (const [at, one] of top.entries()) {
    expect(one.x + one.width).toBeLessThanOrEqual(width);
    expect(one.y + one.height).toBeLessThanOrEqual(height);
    for (const other of top.slice(at + 1)) {
      const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
      const below = one.y + one.height <= other.y || other.y + other.height <= one.y;
      expect(beside || below, `${one.id} and ${other.id}`).toBe(true);
    }
  }
  expect(edges.every(({ points }) => points.length >= 2)).toBe(true);
});

test('a lane holds its steps', async () => {
  const { nodes } = await drawGraph('a', model);
  const lane = nodes.find(({ id }) => id === 'together@vendor');
  const step = nodes.find(({ id }) => id === 'ticket');
  expect(step && lane && step.x + step.width <= lane.width).toBe(true);
  expect(step && lane && step.y + step.height <= lane.height).toBe(true);
});

test('a revision is laid out once, and one that failed is tried again', async () => {
  let made = 0;
  const count = () => {
    made += 1;
    return model();
  };
  await drawGraph('b', count);
  await drawGraph('b', count);
  expect(made).toBe(1);
  const broken: GraphModel = {
    nodes: [],
    edges: [
      { id: 'x', from: 'no', to: 'where', label: '', shortLabel: '', main: false, undo: false },
    ],
  };
  await expect(drawGraph('c', () => broken)).rejects.toThrow();
  await expect(drawGraph('c', model)).resolves.toMatchObject({ nodes: expect.anything() });
});
