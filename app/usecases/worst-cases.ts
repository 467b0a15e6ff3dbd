import type { Plan } from '../domain/runbook/plan.ts';
import { type WorstCase, worstCase } from '../domain/runbook/worst-case.ts';

const known = new WeakMap<Plan, WorstCase>();

/** A plan's longest way, searched once for each plan in memory. */
export const worstOf = (plan: Plan): WorstCase => {
  const found = known.get(plan) ?? worstCase(plan);
  known.set(plan, found);
  return found;
};
