import type { Finding } from '../domain/runbook/finding.ts';
import { type Locale, sayByCode } from './catalogue.ts';
import { sayCaseProblem } from './say-case-problem.ts';

/** A finding in words: what is wrong, and what to do about it. */
export const sayFinding = (
  { code, params }: Pick<Finding, 'code' | 'params'>,
  locale: Locale = 'en',
): { says: string; hint: string } => {
  const worded =
    code === 'RB301'
      ? { ...params, problem: sayCaseProblem(String(params.problem), params, locale) }
      : params;
  return {
    says: sayByCode('finding', `${code}.says`, worded, locale),
    hint: sayByCode('finding', `${code}.hint`, worded, locale),
  };
};
