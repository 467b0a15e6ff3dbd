import type { PlanNode, StepNode } from '../runbook/plan.ts';
import { type Rule, unasked } from './change.ts';
import { clearWarning } from './deadline.ts';
import { lapsePageEffect } from './effects.ts';
import type { PlanIndex } from './plan-index.ts';
import type { MachineRun, StepRun } from './run.ts';
import { runOf, withStep } from './step-run.ts';
import { timerKey } from './timer-key.ts';

const on =
  (id: string, facts: (before: StepRun, ...told: Parameters<Rule>) => Partial<StepRun>): Rule =>
  (run, now, event) => {
    const before = runOf(run, id);
    return unasked(before ? withStep(run, id, facts(before, run, now, event)) : run);
  };

export const nothing: Rule = unasked;

/** The walkthrough is given up; leaving its steps has cleared their timers. */
export const abandon: Rule = (run, now, event) =>
  unasked(
    event.type === 'walkthrough.abandoned'
      ? { ...run, abandoned: { ...now, reason: event.reason.trim() } }
      : run,
  );

export const tick = ({ id }: PlanNode): Rule =>
  on(id, ({ checks }, _run, now, event) =>
    event.type === 'check.ticked' ? { checks: { ...checks, [event.check]: now } } : {},
  );

export const clear = ({ id }: PlanNode): Rule =>
  on(id, ({ checks }, _run, _now, event) => {
    if (event.type !== 'check.cleared') return {};
    const { [event.check]: _gone, ...rest } = checks;
    return { checks: rest };
  });

/** Open checks do not hold a step back; how many there were is kept. */
export const finish = (node: StepNode | (PlanNode & { type: 'include' | 'rollback' })): Rule =>
  on(node.id, ({ checks }) => {
    const open = node.checks.filter(({ id }) => !Object.hasOwn(checks, id)).length;
    return open > 0 ? { openChecks: open } : {};
  });

/** Keeps the reason of a skip or of a Wait that a person ended. */
export const giveReason = ({ id }: PlanNode): Rule =>
  on(id, (_before, _run, _now, event) =>
    'reason' in event ? { reason: event.reason.trim() } : {},
  );

export const choose = ({ id }: PlanNode): Rule =>
  on(id, (_before, _run, _now, event) =>
    event.type === 'decision.made' ? { option: event.option } : {},
  );

export const observe = ({ id }: PlanNode): Rule =>
  on(id, (_before, _run, _now, event) =>
    event.type === 'verify.recorded'
      ? { observed: { value: event.value.trim(), pass: event.pass } }
      : {},
  );

export const approve = ({ id }: PlanNode): Rule =>
  on(id, ({ approvals = [] }, _run, now, event) =>
    event.type === 'approval.given'
      ? { approvals: [...approvals, { role: event.role, mark: now }] }
      : {},
  );

export const refuseApproval = ({ id }: PlanNode): Rule =>
  on(id, (_before, _run, now, event) =>
    event.type === 'approval.refused'
      ? { refused: { role: event.role, reason: event.reason.trim(), mark: now } }
      : {},
  );

/** Marks the lapse. A step that stays current gives its fired timer back; `page` tells a person. */
export const lapse =
  (node: PlanNode, index: PlanIndex, page: boolean): Rule =>
  (run, now) => {
    const before = runOf(run, node.id);
    if (!before) return unasked(run);
    return {
      run: withStep(run, node.id, { overdueAt: now.at }),
      ask: [
        ...(before.status === 'current'
          ? [
              { type: 'timer.clear', key: timerKey('deadline', node.id, before.visits) } as const,
              ...clearWarning(node.id, before),
            ]
          : []),
        ...(page ? [lapsePageEffect(node, before, index.plan.escalation)] : []),
      ],
    };
  };

/** A Wait whose time is over but whose way is barred by a used-up loop: a person must decide. */
export const strand =
  (node: PlanNode, index: PlanIndex): Rule =>
  (run, now) => {
    const before = runOf(run, node.id);
    if (!before) return unasked(run);
    const { waitUntil: _over, ...rest } = before;
    const overdueAt = before.overdueAt ?? now.at;
    return {
      run: { ...run, steps: { ...run.steps, [node.id]: { ...rest, overdueAt } } },
      ask: [
        { type: 'timer.clear', key: timerKey('wait', node.id, before.visits) },
        ...(before.dueAt !== undefined && before.overdueAt === undefined
          ? [{ type: 'timer.clear', key: timerKey('deadline', node.id, before.visits) } as const]
          : []),
        ...(before.overdueAt === undefined
          ? [lapsePageEffect(node, before, index.plan.escalation)]
          : []),
      ],
    };
  };

/** Records a value; a declared secret is marked so that no view shows it to others. */
export const recordValue =
  (index: PlanIndex): Rule =>
  (run, now, event) => {
    if (event.type !== 'value.recorded') return unasked(run);
    const secret = index.inputs.get(event.name)?.secret === true;
    return unasked(withValue(run, event.name, event.value, now, secret));
  };

export const withValue = (
  run: MachineRun,
  name: string,
  value: string,
  mark: MachineRun['last'],
  secret: boolean,
): MachineRun => ({
  ...run,
  values: { ...run.values, [name]: { value, mark, ...(secret && { secret: true as const }) } },
});
