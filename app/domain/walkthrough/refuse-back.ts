import type { Rejection } from '../outcome.ts';
import type { PlanNode, RollbackNode } from '../runbook/plan.ts';
import type { Told } from './change.ts';
import type { PlanIndex, Region } from './plan-index.ts';
import type { WalkthroughRun } from './run.ts';
import { isOccupied, runningRollback, runOf } from './step-run.ts';
import { byAt, why } from './why.ts';

const REOPENABLE = new Set<PlanNode['type']>([
  'step',
  'decision',
  'verify',
  'wait',
  'escalate',
  'approval',
]);

/** Whether a region still runs: its parallel or include, and all around it, is current. */
const runs = (run: WalkthroughRun, { inside }: Region): boolean =>
  inside.type === 'plan' ||
  (runOf(run, inside.of.id)?.status === 'current' && runs(run, inside.region));

const refuseRegion = (run: WalkthroughRun, region: Region, title: string): Rejection | null => {
  for (let at = region; ; at = at.inside.region) {
    const rollback = runningRollback(run, at);
    if (rollback) return why('rollback-running', { title, rollback: rollback.title });
    if (at.inside.type === 'plan') break;
  }
  return runs(run, region) ? null : why('region-ended', { title, region: region.title });
};

/** Why a step cannot be reopened: only what was left, on the way that still runs, can be. */
export const refuseReopen = (
  index: PlanIndex,
  run: WalkthroughRun,
  event: Told & { type: 'step.reopened' },
): Rejection | null => {
  const placed = index.nodes.get(event.step);
  if (!placed) return why('unknown-step', { step: event.step });
  const { node, region } = placed;
  const { title } = node;
  if (!REOPENABLE.has(node.type)) return why('cannot-reopen', { title, kind: node.type });
  const step = runOf(run, node.id);
  if (step?.status === 'current') return why('step-is-current', { title });
  if (!step) return why('not-yet-reached', { title });
  const refusal = refuseRegion(run, region, title);
  if (refusal) return refusal;
  return event.reason.trim() === '' ? why('reason-required', { title }) : null;
};

/** The rollback that an event means: it names the rollback itself, or the step to undo. */
export const rollbackOf = (index: PlanIndex, step: string): RollbackNode | undefined => {
  const node = index.nodes.get(step)?.node;
  if (node?.type === 'rollback') return node;
  if (!node) return undefined;
  return index.regions
    .flatMap(({ rollbacks }) => rollbacks)
    .find((each) => each.for === step || (node.type === 'step' && node.rollback === each.id));
};

/** Why a step cannot be rolled back: it must have been done, and not been undone since. */
export const refuseRollback = (
  index: PlanIndex,
  run: WalkthroughRun,
  event: Told & { type: 'rollback.started' },
): Rejection | null => {
  const placed = index.nodes.get(event.step);
  if (!placed) return why('unknown-step', { step: event.step });
  const rollback = rollbackOf(index, event.step);
  if (!rollback) return why('no-rollback', { title: placed.node.title });
  const title = index.nodes.get(rollback.for)?.node.title ?? rollback.title;
  const undone = runOf(run, rollback.for);
  const region = index.nodes.get(rollback.id)?.region ?? placed.region;
  const refusal = refuseRegion(run, region, title);
  if (refusal) return refusal;
  if (undone?.status !== 'done') return why('rollback-not-yet', { title });
  if (undone.rolledBack) return why('already-rolled-back', { title, ...byAt(undone.rolledBack) });
  if (!isOccupied(index, run, region)) return why('region-ended', { title, region: region.title });
  return event.reason.trim() === '' ? why('reason-required', { title }) : null;
};
