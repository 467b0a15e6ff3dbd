import { branchesOf } from '../runbook/graph.ts';
import type { Plan } from '../runbook/plan.ts';
import type { Happened } from './case-clock.ts';
import type { MachineRun } from './run.ts';
import { runOf } from './step-run.ts';
import { readTimerKey } from './timer-key.ts';

/** The steps that were entered, in order, each visit once. */
export const pathOf = (happened: readonly Happened[]): string[] =>
  happened.flatMap(({ before, after }) =>
    Object.entries(after.steps)
      .filter(([, { entry = 0 }]) => entry > (before?.entries ?? 0))
      .sort(([, a], [, b]) => (a.entry ?? 0) - (b.entry ?? 0))
      .map(([id]) => id),
  );

/** The branches that were entered, by their ids in the plan's graph. */
export const branchesEntered = (plan: Plan, happened: readonly Happened[]): Set<string> => {
  const known = new Set(branchesOf(plan).map(({ id }) => id));
  const entered = happened.flatMap((each) => branchOf(each) ?? []);
  return new Set(entered.filter((id) => known.has(id)));
};

const isLeft = (step: string, before: MachineRun | null, after: MachineRun): boolean => {
  const was = before && runOf(before, step);
  const now = runOf(after, step);
  // A jump to itself enters it anew.
  return was?.status === 'current' && (now?.status !== 'current' || now.visits > was.visits);
};

const branchOf = ({ event, before, after }: Happened): string[] | null => {
  switch (event.type) {
    case 'decision.made':
      return [`${event.step}:${event.option}`];
    case 'verify.recorded':
      return isLeft(event.step, before, after)
        ? [`${event.step}:${event.pass ? 'pass' : 'fail'}`]
        : null;
    case 'page.exhausted':
      return [`${event.step}:exhausted`];
    case 'approval.refused':
      return isLeft(event.step, before, after) ? [`${event.step}:refused`] : null;
    case 'deadline.lapsed': {
      const node = readTimerKey(event.key)?.node;
      if (node === undefined || !isLeft(node, before, after)) return null;
      // Of these two the graph has the one that the plan speaks of.
      return [`${node}:timeout`, `${node}:lapse`];
    }
    default:
      return null;
  }
};
