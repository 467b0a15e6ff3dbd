import { expect, test } from 'vitest';
import { fakePlan } from '../test/harness/fake-plan.ts';
import type { RunbookPage } from './domain/runbook/page.types.ts';
import type { Plan, PlanNode } from './domain/runbook/plan.ts';
import { outlineOf, standingParts } from './standing-steps.tsx';

const at = { line: 1, column: 1 };
const first: PlanNode = {
  ...(fakePlan.nodes[0] as PlanNode),
  body: [
    { type: 'prose', prose: 0 },
    { type: 'command', command: 'c' },
  ],
  commands: [{ id: 'c', lang: 'sh', text: 'df -h <&1', danger: false, at }],
};
const plan: Plan = { ...fakePlan, nodes: [first, ...fakePlan.nodes.slice(1)] };
const page = { plan, html: { [first.id]: ['<p>Look twice.</p>'] } } as unknown as RunbookPage;

test('the inside of a step is rendered once for as long as its page is the same', () => {
  const parts = standingParts(page);
  expect(parts.steps[first.id]).toContain('<p>Look twice.</p>');
  // Each word of a command is kept whole in a part of its own.
  expect(parts.steps[first.id]?.replace(/<[^>]*>/g, '')).toContain('df -h &lt;&amp;1');
  expect(parts.way).toContain('<svg');
  expect(standingParts(page)).toBe(parts);
  expect(standingParts({ ...page })).not.toBe(parts);
});

test('the outline of a plan keeps the ways and leaves out what stands inside the steps', () => {
  const outline = outlineOf(plan);
  expect(outline.nodes.map(({ id }) => id)).toEqual(plan.nodes.map(({ id }) => id));
  expect(outline.nodes[0]).toMatchObject({ title: first.title, body: [], commands: [] });
  expect(first.commands).toHaveLength(1);
});
