import type { z } from 'zod';
import { sayByCode } from '../messages/catalogue.ts';
import type { FieldProblem } from '../messages/problem-body.ts';

/** A path as a JSON pointer (RFC 6901). */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

type Facts = { code: string; params: Record<string, string | number>; path?: PropertyKey[] };

const listOf = (values: readonly unknown[]) => values.map((value) => String(value)).join(', ');

const factsOf = (issue: z.core.$ZodIssue): Facts[] => {
  switch (issue.code) {
    case 'invalid_type':
      return [{ code: 'wrong-type', params: { expected: issue.expected } }];
    case 'too_small':
      return [{ code: 'too-short', params: { min: Number(issue.minimum) } }];
    case 'too_big':
      return [{ code: 'too-long', params: { max: Number(issue.maximum) } }];
    case 'invalid_value':
      return [{ code: 'one-of', params: { values: listOf(issue.values) } }];
    case 'invalid_union':
      return [{ code: 'one-of-type', params: {} }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown',
        params: {},
        path: [...issue.path, key],
      }));
    case 'invalid_key':
      return [{ code: 'wrong-name', params: {} }];
    case 'custom':
      return [{ code: 'too-many', params: {} }];
    default:
      return [{ code: 'not-text', params: {} }];
  }
};

/** Every wrong field with a sentence of ours. A key that is absent reads as "missing". */
export const fieldProblems = (error: z.ZodError, body: unknown): FieldProblem[] =>
  error.issues.flatMap((issue) =>
    factsOf(issue).map(({ code, params, path = issue.path }) => ({
      pointer: pointerTo(path),
      detail: sayByCode(
        'problem',
        `field.${code !== 'unknown' && isMissing(path, body) ? 'missing' : code}`,
        params,
      ),
    })),
  );

const isMissing = (path: readonly PropertyKey[], body: unknown): boolean => {
  let at = body;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at === undefined;
};
