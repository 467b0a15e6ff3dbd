import { allNodes } from '../domain/runbook/graph.ts';
import type { RunbookPage } from '../domain/runbook/page.types.ts';
import type { Plan } from '../domain/runbook/plan.ts';
import { worstUntilAuthority } from '../domain/runbook/silence.ts';
import { type WorstCase, worstCase } from '../domain/runbook/worst-case.ts';

const known = new WeakMap<Plan, WorstCase>();

/** A plan's longest way, searched once for each plan in memory. */
export const worstOf = (plan: Plan): WorstCase => {
  const found = known.get(plan) ?? worstCase(plan);
  known.set(plan, found);
  return found;
};

const silences = new WeakMap<Plan, NonNullable<RunbookPage['silence']>>();

/** What comes of a plan when nobody acts, followed once for each plan in memory. */
export const silenceOf = (plan: Plan): NonNullable<RunbookPage['silence']> => {
  const known = silences.get(plan);
  if (known) return known;
  const { worst, unheard } = worstUntilAuthority(plan);
  const titles = new Map(allNodes(plan).map(({ id, title }) => [id, title]));
  const named = (step: string) => ({ step, title: titles.get(step) ?? step });
  const found = {
    ...(worst ? { worst: { ...named(worst.step), seconds: worst.seconds } } : {}),
    unheard: unheard.map(named),
  };
  silences.set(plan, found);
  return found;
};
