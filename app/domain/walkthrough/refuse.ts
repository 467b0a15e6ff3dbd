import { isoOf } from '../iso.ts';
import type { Rejection } from '../outcome.ts';
import type { Told } from './change.ts';
import { awaitsWarning } from './deadline.ts';
import { misfit } from './input-pattern.ts';
import { barredBy } from './loops.ts';
import type { PlanIndex } from './plan-index.ts';
import { refuseAct } from './refuse-act.ts';
import { refuseReopen, refuseRollback } from './refuse-back.ts';
import type { MachineRun } from './run.ts';
import { signalOf } from './signal.ts';
import { runOf } from './step-run.ts';
import { readTimerKey } from './timer-key.ts';
import { byAt, exhausted, why } from './why.ts';

/**
 * Why an event does not fit this moment of the walkthrough, or null when it does. The machine's
 * guards ask the same question, so that what is refused is always explained.
 * `timer-stale` tells the clock that its timer has nothing left to do.
 */
export const refuse = (index: PlanIndex, run: MachineRun, event: Told): Rejection | null => {
  switch (event.type) {
    case 'deadline.warning':
    case 'deadline.lapsed':
    case 'wait.elapsed':
    case 'reminder.due':
      return refuseTimer(run, event);
    default:
      if (run.abandoned) return why('walkthrough-abandoned', byAt(run.abandoned));
      if (run.outcome)
        return why('walkthrough-ended', {
          title: index.nodes.get(run.outcome.exit)?.node.title ?? run.outcome.exit,
          at: isoOf(run.outcome.at),
        });
  }
  switch (event.type) {
    case 'walkthrough.started':
      return why('already-started');
    case 'walkthrough.abandoned':
      return event.reason.trim() === '' ? why('abandon-reason-required') : null;
    case 'value.recorded':
      return refuseValue(index, event);
    case 'signal.received':
      return refuseSignal(index, run, event.signal);
    case 'step.reopened':
      return refuseReopen(index, run, event);
    case 'rollback.started':
      return refuseRollback(index, run, event);
    default:
      return refuseAct(index, run, event);
  }
};

const refuseTimer = (
  run: MachineRun,
  event: Told & {
    type: 'deadline.warning' | 'deadline.lapsed' | 'wait.elapsed' | 'reminder.due';
  },
): Rejection | null => {
  const stale = why('timer-stale', { key: event.key });
  const key = readTimerKey(event.key);
  if (!key || run.outcome || run.abandoned) return stale;
  const due = dueOf(run, event.type, key);
  if (due === undefined) return stale;
  return event.at < due ? why('timer-not-due', { key: event.key, at: isoOf(due) }) : null;
};

const dueOf = (
  run: MachineRun,
  type: string,
  { kind, node, visit }: NonNullable<ReturnType<typeof readTimerKey>>,
): number | undefined => {
  if (kind === 'reminder') {
    const reminder = Object.hasOwn(run.reminders, node) ? run.reminders[node] : undefined;
    return type === 'reminder.due' && reminder?.visit === visit ? reminder.dueAt : undefined;
  }
  const step = runOf(run, node);
  if (step?.status !== 'current' || step.visits !== visit) return undefined;
  if (kind === 'wait') return type === 'wait.elapsed' ? step.waitUntil : undefined;
  if (kind === 'warning')
    return type === 'deadline.warning' && awaitsWarning(step) ? step.warnAt : undefined;
  return type === 'deadline.lapsed' && step.overdueAt === undefined ? step.dueAt : undefined;
};

const refuseValue = (
  index: PlanIndex,
  event: Told & { type: 'value.recorded' },
): Rejection | null => {
  const field = index.inputs.get(event.name);
  if (!field) return why('unknown-value', { name: event.name });
  if (event.step !== undefined && !index.nodes.has(event.step))
    return why('unknown-step', { step: event.step });
  return misfit(field, event.value);
};

const refuseSignal = (index: PlanIndex, run: MachineRun, signal: string): Rejection | null => {
  let barred: string | null = null;
  for (const { node, region } of index.nodes.values()) {
    if (node.type !== 'wait' || !node.until || signalOf(node.until) !== signal) continue;
    if (runOf(run, node.id)?.status !== 'current') continue;
    barred = barredBy(index, run, region, node.next);
    if (!barred) return null;
  }
  return barred ? exhausted(index, barred) : why('signal-not-awaited', { signal });
};
