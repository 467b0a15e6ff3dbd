import { paced } from '../drill/drill.ts';
import type { PlanNode } from '../runbook/plan.ts';
import type { Seconds } from '../time.ts';
import { type Asked, type Change, type Rule, unasked } from './change.ts';
import { notifyEffect, pageEffect } from './effects.ts';
import { warningIn } from './human.ts';
import type { MachineRun, Mark, StepRun } from './run.ts';
import { runOf, withStep } from './step-run.ts';
import { timerKey } from './timer-key.ts';

/**
 * Entering a step: a new visit, its timers, and what it sends. Returning to a paused one resumes it.
 * `inner` are the steps inside a parallel or include, whose turns begin anew.
 */
export const enter =
  (node: PlanNode, inner: readonly PlanNode[]): Rule =>
  (run, now, event) => {
    const before = runOf(run, node.id);
    if (before?.status === 'paused' && event.type === 'rollback.done')
      return resume(run, node, before, now);
    const visits = (before?.visits ?? 0) + 1;
    const passing = node.type === 'notify' || node.type === 'exit';
    const waiting = lengthOf(run, node.type === 'wait' ? node.for : undefined);
    const deadline = lengthOf(run, passing ? undefined : node.deadline);
    const warning = deadline === undefined ? undefined : warningIn(node, deadline, run.warnAfter);
    const entered: StepRun = {
      status: passing ? 'done' : 'current',
      visits,
      enteredAt: now.at,
      ...(deadline !== undefined && { dueAt: now.at + deadline * 1000 }),
      ...(warning !== undefined && { warnAt: now.at + warning * 1000 }),
      ...(waiting !== undefined && { waitUntil: now.at + waiting * 1000 }),
      ...(passing && { left: now }),
      checks: {},
      entry: run.entries + 1,
      turns: (before?.turns ?? 0) + 1,
    };
    const next: MachineRun = {
      ...run,
      entries: run.entries + 1,
      steps: { ...run.steps, ...unturned(run, inner), [node.id]: entered },
    };
    const timers = setTimers(node, visits, { deadline, warning, wait: waiting });
    switch (node.type) {
      case 'escalate':
        return { run: next, ask: [...timers, pageEffect(node, visits)] };
      case 'notify':
        return remind(next, node.id, visits, lengthOf(run, node.every), now, [
          notifyEffect(node, visits, 0),
        ]);
      case 'exit':
        return unasked({
          ...next,
          outcome: { exit: node.id, outcome: node.outcome, at: now.at },
        });
      default:
        return { run: next, ask: timers };
    }
  };

/** A length of the plan on this walkthrough's clock. */
const lengthOf = ({ pace }: MachineRun, seconds: Seconds | undefined): Seconds | undefined =>
  seconds === undefined ? undefined : paced(seconds, pace);

const unturned = (run: MachineRun, inner: readonly PlanNode[]): Record<string, StepRun> =>
  Object.fromEntries(
    inner.flatMap(({ id }) => {
      const step = runOf(run, id);
      return step ? [[id, { ...step, turns: 0 }]] : [];
    }),
  );

type Due = { [kind in 'deadline' | 'warning' | 'wait']?: Seconds | undefined };

const setTimers = ({ id }: PlanNode, visits: number, due: Due): Asked[] =>
  (['deadline', 'warning', 'wait'] as const).flatMap((kind) => {
    const dueIn = due[kind];
    return dueIn === undefined
      ? []
      : [{ type: 'timer.set' as const, key: timerKey(kind, id, visits), dueIn }];
  });

const resume = (run: MachineRun, node: PlanNode, before: StepRun, now: Mark): Change => {
  const { remaining, ...rest } = before;
  const resumed: StepRun = {
    ...rest,
    status: 'current',
    ...(remaining?.deadline !== undefined && { dueAt: now.at + remaining.deadline * 1000 }),
    ...(remaining?.warning !== undefined && { warnAt: now.at + remaining.warning * 1000 }),
    ...(remaining?.wait !== undefined && { waitUntil: now.at + remaining.wait * 1000 }),
  };
  return {
    run: { ...run, steps: { ...run.steps, [node.id]: resumed } },
    ask: setTimers(node, before.visits, remaining ?? {}),
  };
};

const remind = (
  run: MachineRun,
  id: string,
  visit: number,
  every: Seconds | undefined,
  now: Mark,
  sent: Asked[],
): Change => {
  if (every === undefined) return { run, ask: sent };
  const old = Object.hasOwn(run.reminders, id) ? run.reminders[id] : undefined;
  const reminder = { visit, sent: 0, dueAt: now.at + every * 1000 };
  return {
    run: { ...run, reminders: { ...run.reminders, [id]: reminder } },
    ask: [
      ...sent,
      ...(old ? [{ type: 'timer.clear', key: timerKey('reminder', id, old.visit) } as const] : []),
      { type: 'timer.set', key: timerKey('reminder', id, visit), dueIn: every },
    ],
  };
};

/** The next repeat of a message that goes on until the walkthrough ends. */
export const repeat =
  (node: PlanNode & { type: 'notify' }): Rule =>
  (run, now) => {
    const reminder = Object.hasOwn(run.reminders, node.id) ? run.reminders[node.id] : undefined;
    const every = lengthOf(run, node.every);
    if (!reminder || every === undefined) return unasked(run);
    const sent = reminder.sent + 1;
    const dueAt = now.at + every * 1000;
    return {
      run: { ...run, reminders: { ...run.reminders, [node.id]: { ...reminder, sent, dueAt } } },
      ask: [
        notifyEffect(node, reminder.visit, sent),
        {
          type: 'timer.set',
          key: timerKey('reminder', node.id, reminder.visit),
          dueIn: every,
        },
      ],
    };
  };

/** The end of the walkthrough: nothing is repeated any more. */
export const endReminders: Rule = (run) => ({
  run: { ...run, reminders: {} },
  ask: Object.entries(run.reminders).map(([id, { visit }]) => ({
    type: 'timer.clear',
    key: timerKey('reminder', id, visit),
  })),
});

/** Marks a step that its rollback has undone. */
export const markRolledBack =
  (id: string): Rule =>
  (run, now) =>
    unasked(withStep(run, id, { rolledBack: now }));
