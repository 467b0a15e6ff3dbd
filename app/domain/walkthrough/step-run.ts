import type { NodeId } from '../runbook/plan.ts';
import { nodesWithin, type PlanIndex, type Region } from './plan-index.ts';
import type { StepRun, WalkthroughRun } from './run.ts';

/** What is known of a step, for any text somebody may send as its id. */
export const runOf = (run: WalkthroughRun, id: string): StepRun | undefined =>
  Object.hasOwn(run.steps, id) ? run.steps[id] : undefined;

/** The run with some facts of one step replaced. */
export const withStep = <R extends WalkthroughRun>(
  run: R,
  id: NodeId,
  facts: Partial<StepRun>,
): R => {
  const before = runOf(run, id);
  if (!before) return run;
  return { ...run, steps: { ...run.steps, [id]: { ...before, ...facts } } };
};

/** Whether somebody stands in this region now, a rollback or a paused step included. */
export const isOccupied = (index: PlanIndex, run: WalkthroughRun, region: Region): boolean =>
  nodesWithin(index, region).some(({ id }) => {
    const status = runOf(run, id)?.status;
    return status === 'current' || status === 'paused';
  });

/** The rollback that runs in this region now, if one does. */
export const runningRollback = (run: WalkthroughRun, region: Region) =>
  region.rollbacks.find(({ id }) => runOf(run, id)?.status === 'current');
