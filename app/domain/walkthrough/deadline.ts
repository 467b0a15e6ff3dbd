import { paced } from '../drill/drill.ts';
import type { PlanNode } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import { type Asked, type Rule, unasked } from './change.ts';
import { warnEffect } from './effects.ts';
import { warningIn } from './human.ts';
import type { StepRun } from './run.ts';
import { runOf, withStep } from './step-run.ts';
import { timerKey } from './timer-key.ts';

/** Whole seconds, so that no deadline comes a fraction early. */
export const secondsUntil = (until: Instant, now: Instant): Seconds =>
  Math.max(0, Math.ceil((until - now) / 1000));

/** Whether the warning of this visit is still to come. */
export const awaitsWarning = ({ warnAt, warnedAt, overdueAt }: StepRun): boolean =>
  warnAt !== undefined && warnedAt === undefined && overdueAt === undefined;

/** Clears the warning that is still to come. */
export const clearWarning = (id: string, step: StepRun): Asked[] =>
  awaitsWarning(step)
    ? [{ type: 'timer.clear', key: timerKey('warning', id, step.visits) } as const]
    : [];

/** The warning came. One that comes after the lapse is kept, but sends nothing: the lapse does. */
export const warn =
  (node: PlanNode): Rule =>
  (run, now) => {
    const before = runOf(run, node.id);
    if (!before) return unasked(run);
    const late = before.dueAt === undefined || now.at >= before.dueAt;
    return {
      run: withStep(run, node.id, { warnedAt: now.at }),
      ask: [
        { type: 'timer.clear', key: timerKey('warning', node.id, before.visits) },
        ...(late ? [] : [warnEffect(node, before)]),
      ],
    };
  };

/** Puts the deadline off, and its warning with it. */
export const snooze =
  (node: PlanNode): Rule =>
  (run, now, event) => {
    const before = runOf(run, node.id);
    if (event.type !== 'deadline.snoozed' || before?.dueAt === undefined) return unasked(run);
    const left = secondsUntil(before.dueAt, now.at) + paced(event.minutes * 60, run.pace);
    const warning = warningIn(node, left, run.warnAfter);
    const { warnAt: _before, warnedAt: _came, ...rest } = before;
    const step: StepRun = {
      ...rest,
      dueAt: now.at + left * 1000,
      snoozed: { minutes: event.minutes, reason: event.reason.trim(), mark: now },
      ...(warning !== undefined && { warnAt: now.at + warning * 1000 }),
    };
    return {
      run: { ...run, steps: { ...run.steps, [node.id]: step } },
      ask: [
        ...(warning === undefined ? clearWarning(node.id, before) : []),
        { type: 'timer.set', key: timerKey('deadline', node.id, before.visits), dueIn: left },
        ...(warning === undefined
          ? []
          : [
              {
                type: 'timer.set',
                key: timerKey('warning', node.id, before.visits),
                dueIn: warning,
              } as const,
            ]),
      ],
    };
  };
