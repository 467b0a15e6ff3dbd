import type { PlanNode } from '../runbook/plan.ts';
import type { PlanIndex, Region } from '../walkthrough/plan-index.ts';
import type { StepRun, WalkthroughRun } from '../walkthrough/run.ts';
import { runOf } from '../walkthrough/step-run.ts';
import type { WayStop } from './room-view.types.ts';
import { aheadIn, type ListState } from './way-ahead.ts';

/**
 * The line map: every step of a list in the order of the source, lanes and includes inside.
 * `owner` is how the stop that holds the list stands; absent for the plan itself.
 */
export const wayOf = (
  index: PlanIndex,
  run: WalkthroughRun,
  region: Region,
  owner?: WayStop['state'],
): WayStop[] => {
  const ahead = aheadIn(region.nodes, run, listState(run, region, owner));
  return region.nodes.map((node) => stopOf(index, run, node, ahead.has(node.id)));
};

const listState = (
  run: WalkthroughRun,
  { nodes }: Region,
  owner: WayStop['state'] | undefined,
): ListState => {
  if (owner === 'ahead' || owner === 'beside') return 'ahead';
  const open = nodes.some(({ id }) => {
    const status = runOf(run, id)?.status;
    return status === 'current' || status === 'paused';
  });
  return open && !run.outcome ? 'current' : 'over';
};

const stopOf = (index: PlanIndex, run: WalkthroughRun, node: PlanNode, ahead: boolean): WayStop => {
  const step = runOf(run, node.id);
  const inner = index.inner.get(node.id);
  const choice = choiceOf(node, step);
  const state = stateOf(node, step, ahead);
  return {
    id: node.id,
    type: node.type,
    title: node.title,
    state,
    ...(node.role !== undefined && { role: node.role }),
    ...(node.deadline !== undefined && { deadline: node.deadline }),
    ...(step && { enteredAt: step.enteredAt }),
    ...(step?.left && { left: step.left }),
    ...(choice !== undefined && { choice }),
    ...(step?.observed && { observed: step.observed.value }),
    overdue: step?.overdueAt !== undefined,
    ...(inner && {
      lanes: inner.map((each) => ({
        id: each.id,
        title: each.title,
        ...(each.inside.type === 'lane' && each.inside.lane.role !== undefined
          ? { role: each.inside.lane.role }
          : {}),
        stops: wayOf(index, run, each, state),
      })),
    }),
  };
};

const choiceOf = (node: PlanNode, step: StepRun | undefined): string | undefined =>
  node.type === 'decision' && step?.option !== undefined
    ? (node.options.find(({ id }) => id === step.option)?.title ?? step.option)
    : undefined;

/** A step that a lapse jumped over counts as skipped; one that was left for an earlier one is ahead again. */
const stateOf = (node: PlanNode, step: StepRun | undefined, ahead: boolean): WayStop['state'] => {
  const open = ahead ? 'ahead' : 'not-taken';
  switch (step?.status) {
    case 'current':
    case 'paused':
      return 'current';
    case 'done':
    case 'skipped':
      return step.status;
    case 'interrupted':
      return step.overdueAt === undefined ? open : 'skipped';
    case undefined:
      return node.type === 'rollback' ? 'beside' : open;
  }
};

/** Whether a step counts towards progress: what a person or time works through, not what holds it. */
export const counts = (index: PlanIndex, { id, type }: PlanNode): boolean =>
  type !== 'exit' && type !== 'rollback' && !index.inner.has(id);
