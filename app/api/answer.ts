import type { Rejection } from '../domain/outcome.ts';
import { rightsCodes } from '../domain/rights/may.ts';
import { type FieldProblem, problemBody, problemType } from '../messages/problem-body.ts';

const headers = { 'Cache-Control': 'no-store' };

export const answerJson = (body: unknown, status = 200, more: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8', ...more },
  });

/** A refusal of the HTTP door itself. */
export const answerProblem = (
  status: number,
  code: string,
  params: Record<string, string | number> = {},
  more: { errors?: FieldProblem[]; headers?: Record<string, string> } = {},
) =>
  new Response(JSON.stringify(problemBody({ status, code, params, errors: more.errors })), {
    status,
    headers: { ...headers, 'Content-Type': problemType, ...more.headers },
  });

const wrongInput = /-(missing|too-long|too-short|empty|pattern|refused|unknown-input)$/;

/** Which status a refusal of the domain has: not there, not allowed, wrong in itself, or wrong at this moment. */
export const statusOf = (code: string): 401 | 403 | 404 | 409 | 422 => {
  if (code === 'sign-in-needed') return 401;
  if (rightsCodes.has(code)) return 403;
  if (code.endsWith('-not-found')) return 404;
  if (code === 'idempotency-key-reused' || wrongInput.test(code)) return 422;
  return 409;
};

/** The same for a form, which stands on its page whatever was refused: not allowed, or not so. */
export const formStatusOf = (code: string): 403 | 409 => (rightsCodes.has(code) ? 403 : 409);

/** A refusal of the domain, in its own words. */
export const answerRejection = ({ code, params }: Rejection) => {
  const status = statusOf(code);
  return new Response(JSON.stringify(problemBody({ status, code, params, area: 'rejection' })), {
    status,
    headers: { ...headers, 'Content-Type': problemType },
  });
};
