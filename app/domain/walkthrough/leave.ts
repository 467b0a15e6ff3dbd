import type { PlanNode } from '../runbook/plan.ts';
import type { Instant } from '../time.ts';
import type { Asked, Rule, Told } from './change.ts';
import { awaitsWarning, clearWarning, secondsUntil } from './deadline.ts';
import { endingActs } from './ending-acts.ts';
import { nodesWithin, type PlanIndex, type Region } from './plan-index.ts';
import type { StepRun } from './run.ts';
import { signalOf } from './signal.ts';
import { runOf, withStep } from './step-run.ts';
import { timerKey } from './timer-key.ts';

/** Leaving a step: its timers are cleared, and the event tells whether it was done. */
export const leave =
  (node: PlanNode, doneEvent: string): Rule =>
  (run, now, event) => {
    const before = runOf(run, node.id);
    if (before?.status !== 'current') return { run, ask: [] };
    const ask = clearTimers(node.id, before);
    const how = manner(node, doneEvent, event);
    if (how === 'paused')
      return { run: withStep(run, node.id, { status: how, remaining: rest(before, now.at) }), ask };
    return { run: withStep(run, node.id, { status: how, left: now }), ask };
  };

const clearTimers = (id: string, step: StepRun): Asked[] => {
  const { visits, dueAt, overdueAt, waitUntil } = step;
  return [
    ...(dueAt !== undefined && overdueAt === undefined
      ? [{ type: 'timer.clear', key: timerKey('deadline', id, visits) } as const]
      : []),
    ...(waitUntil === undefined
      ? []
      : [{ type: 'timer.clear', key: timerKey('wait', id, visits) } as const]),
    ...clearWarning(id, step),
  ];
};

const rest = (step: StepRun, now: Instant) => {
  const { dueAt, overdueAt, waitUntil, warnAt } = step;
  return {
    ...(dueAt !== undefined && overdueAt === undefined && { deadline: secondsUntil(dueAt, now) }),
    ...(warnAt !== undefined && awaitsWarning(step) && { warning: secondsUntil(warnAt, now) }),
    ...(waitUntil !== undefined && { wait: secondsUntil(waitUntil, now) }),
  };
};

const manner = (node: PlanNode, doneEvent: string, event: Told): StepRun['status'] => {
  // A join or a return is an event that XState raises by itself.
  if ((event.type as string) === doneEvent) return 'done';
  switch (event.type) {
    case 'rollback.started':
      return 'paused';
    case 'step.skipped':
      return event.step === node.id ? 'skipped' : 'interrupted';
    case 'wait.elapsed':
      return event.key.startsWith(`wait:${node.id}#`) ? 'done' : 'interrupted';
    case 'deadline.lapsed':
      return node.type === 'wait' && event.key.startsWith(`deadline:${node.id}#`)
        ? 'done'
        : 'interrupted';
    case 'signal.received':
      return node.type === 'wait' && node.until && signalOf(node.until) === event.signal
        ? 'done'
        : 'interrupted';
    default:
      return endingActs.has(event.type) && 'step' in event && event.step === node.id
        ? 'done'
        : 'interrupted';
  }
};

/** Leaving a rollback. What it paused is interrupted, unless it returns or is itself paused. */
export const leaveRollback =
  (index: PlanIndex, region: Region, node: PlanNode): Rule =>
  (run, now, event) => {
    const left = leave(node, '')(run, now, event);
    if (runOf(left.run, node.id)?.status !== 'interrupted') return left;
    const paused = nodesWithin(index, region).filter(
      ({ id }) => runOf(run, id)?.status === 'paused',
    );
    const next = paused.reduce(
      (each, { id }) => withStep(each, id, { status: 'interrupted', left: now }),
      left.run,
    );
    return { run: next, ask: left.ask };
  };
