import { isoOf } from '../iso.ts';
import { type Rejection, rejected } from '../outcome.ts';
import type { PlanNode } from '../runbook/plan.ts';
import type { PlanIndex } from './plan-index.ts';
import type { Mark, StepRun } from './run.ts';

export const why = (code: string, params: Rejection['params'] = {}): Rejection =>
  rejected(code, params).rejection;

/** Who and when, for a sentence: the clock is told as `_clock`, which the catalogue words. */
export const byAt = ({ by, at }: Mark): { by: string; at: string } => ({
  by: by.type === 'clock' ? '_clock' : by.name,
  at: isoOf(at),
});

export const exhausted = (index: PlanIndex, id: string): Rejection => {
  const node = index.nodes.get(id)?.node;
  return why('loop-exhausted', { title: node?.title ?? id, times: node?.maxVisits ?? 1 });
};

/** Why a step that is not current cannot be acted on: who was first, or that it has not come yet. */
export const whyNotCurrent = (node: PlanNode, step: StepRun | undefined): Rejection => {
  const { title } = node;
  if (step?.status === 'paused') return why('step-paused', { title });
  if (!step?.left || step.status === 'interrupted') return why('not-current', { title });
  const mark = byAt(step.left);
  if (step.status === 'skipped') return why('step-already-skipped', { title, ...mark });
  if (node.type === 'decision' && step.option !== undefined) {
    const option = node.options.find(({ id }) => id === step.option)?.title ?? step.option;
    return why('decision-already-made', { title, option, ...mark });
  }
  return why('step-already-done', { title, ...mark });
};
