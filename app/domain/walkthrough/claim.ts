import { isoOf } from '../iso.ts';
import type { Rejection } from '../outcome.ts';
import type { PlanNode } from '../runbook/plan.ts';
import { type Rule, type Told, unasked } from './change.ts';
import type { StepRun } from './run.ts';
import { runOf, withStep } from './step-run.ts';
import { why } from './why.ts';

export const claim =
  ({ id }: PlanNode): Rule =>
  (run, now) =>
    now.by.type === 'clock'
      ? unasked(run)
      : unasked(withStep(run, id, { claim: { id: now.by.id, name: now.by.name, at: now.at } }));

export const release =
  ({ id }: PlanNode): Rule =>
  (run) => {
    const before = runOf(run, id);
    if (!before) return unasked(run);
    const { claim: _gone, ...rest } = before;
    return unasked({ ...run, steps: { ...run.steps, [id]: rest } });
  };

/** Why a claim or its release does not fit: one at a time, and only its own is released, or by the commander. */
export const refuseClaim = (
  { title }: PlanNode,
  step: StepRun,
  event: Told & { type: 'step.claimed' | 'step.released' },
): Rejection | null => {
  const known = step.claim;
  const mark = known && { by: known.name, at: isoOf(known.at) };
  if (event.by.type === 'clock') return why('not-possible', { type: event.type });
  if (event.type === 'step.claimed')
    return mark ? why('step-already-claimed', { title, ...mark }) : null;
  if (!mark) return why('step-not-claimed', { title });
  return known?.id === event.by.id || event.commander === true
    ? null
    : why('claim-not-yours', { title, ...mark });
};
