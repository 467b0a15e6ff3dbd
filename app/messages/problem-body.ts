import { sayByCode } from './catalogue.ts';

export const problemType = 'application/problem+json';

/** One wrong field: where it stands (a JSON pointer) and what is wrong with it. */
export type FieldProblem = { pointer: string; detail: string };

/** RFC 9457, with our stable `code` beside the sentence. */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: FieldProblem[];
};

/**
 * The body of an error answer. `area` says where the code's sentence stands: the API's own
 * problems, or what the domain refuses.
 */
export const problemBody = (problem: {
  status: number;
  code: string;
  params?: Record<string, string | number>;
  area?: 'problem' | 'rejection';
  errors?: FieldProblem[];
}): ProblemBody => ({
  type: `urn:bulkhead:problem:${problem.code}`,
  title: sayByCode('problem', `title.${problem.status}`, {}),
  status: problem.status,
  detail: sayByCode(problem.area ?? 'problem', problem.code, problem.params ?? {}),
  code: problem.code,
  ...(problem.errors?.length ? { errors: problem.errors } : {}),
});
