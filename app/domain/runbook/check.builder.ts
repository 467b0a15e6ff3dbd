import { type CheckContext, checkPlan } from './check.ts';
import { plan } from './plan.builder.ts';
import type { Plan, PlanNode } from './plan.ts';

/** What a person's step needs for the checker to be content with it. */
export const sure = { role: 'lead', deadline: 60, onLapse: 'escalate' };

export const proven = (...nodes: PlanNode[]): Plan => ({
  ...plan(...nodes),
  escalation: 'on-call',
});

export const check = (subject: Plan, context: Partial<CheckContext> = {}) =>
  checkPlan(subject, { file: 'example.mdx', ...context });

/** Each finding as its code and the step or name it is about. */
export const codes = (subject: Plan, context: Partial<CheckContext> = {}) =>
  check(subject, context).map(({ code, params }) =>
    `${code} ${params.step ?? params.name ?? ''}`.trim(),
  );
