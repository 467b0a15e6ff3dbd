import { answers } from './check/answers.ts';
import type { CheckContext, Rule, Subject } from './check/context.ts';
import { coverage } from './check/coverage.ts';
import { freshness } from './check/freshness.ts';
import { includes } from './check/includes.ts';
import { leaning } from './check/leaning.ts';
import { loops } from './check/loops.ts';
import { people } from './check/people.ts';
import { reach } from './check/reach.ts';
import { registered } from './check/registered.ts';
import { times } from './check/times.ts';
import { expandIncludes } from './expand-includes.ts';
import type { Finding } from './finding.ts';
import type { Plan } from './plan.ts';

export type { CheckContext, Register } from './check/context.ts';

const rules: Rule[] = [
  reach,
  loops,
  includes,
  answers,
  people,
  times,
  leaning,
  coverage,
  freshness,
  registered,
];

/**
 * Proves a compiled plan: what every rule family finds, in the order of the source. An empty answer
 * means proven as far as the context allows. The plan may stand as written or with its includes
 * filled in; with `lookup` they are filled in here. What stands inside an included runbook is left
 * to the check of its own file, but its time counts.
 */
export const checkPlan = (plan: Plan, context: CheckContext): Finding[] => {
  const whole = context.lookup ? expandIncludes(plan, context.lookup).plan : plan;
  const subject: Subject = { plan, whole, context };
  return inSourceOrder(
    rules.flatMap((rule) => rule(subject)),
    context.file,
  );
};

/** Findings as they stand in the source: the runbook's own file first, then by line, column and code. */
export const inSourceOrder = (findings: readonly Finding[], file: string): Finding[] =>
  [...findings].sort(
    (a, b) =>
      Number(a.file !== file) - Number(b.file !== file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      (a.code === b.code ? 0 : a.code < b.code ? -1 : 1),
  );
