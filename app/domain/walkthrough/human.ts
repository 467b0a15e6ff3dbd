import type { PlanNode } from '../runbook/plan.ts';
import type { Seconds } from '../time.ts';
import { isExpanded } from './plan-index.ts';

/** A share of the deadline that is over when its warning comes: what a walkthrough begins with. */
export const WARN_AFTER = 0.8;

/** Minutes by which a deadline may be put off. */
const SNOOZES = [1, 2, 5, 10, 15, 30, 60] as const;
const MOST_CHOICES = 4;

/** Whether a person works this step through, rather than time, a signal or the steps inside of it. */
export const isHuman = (node: PlanNode): boolean => {
  switch (node.type) {
    case 'step':
    case 'decision':
    case 'verify':
    case 'approval':
    case 'rollback':
      return true;
    case 'include':
      return !isExpanded(node);
    default:
      return false;
  }
};

/** How long after the beginning of a stretch its warning comes; undefined when it would be of no use. */
export const warningIn = (
  node: PlanNode,
  stretch: Seconds,
  warnAfter: number | undefined,
): Seconds | undefined => {
  if (warnAfter === undefined || !isHuman(node)) return undefined;
  const seconds = Math.floor(stretch * warnAfter);
  return seconds > 0 && seconds < stretch ? seconds : undefined;
};

/** The minutes that may be chosen: never more than the deadline itself is long, the longest few. */
export const snoozesOf = (node: PlanNode): number[] => {
  const { deadline } = node;
  if (deadline === undefined || !isHuman(node)) return [];
  return SNOOZES.filter((minutes) => minutes * 60 <= deadline).slice(-MOST_CHOICES);
};
