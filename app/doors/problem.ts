import type { Response } from 'express';
import { problemBody, problemType } from '../messages/problem-body.ts';

/** Ends an answer with RFC 9457 problem details. */
export const answerProblem = (
  response: Response,
  status: number,
  code: string,
  params: Record<string, string | number> = {},
  area: 'problem' | 'rejection' = 'problem',
): void => {
  // Not `send`: it would add a charset, which JSON does not have.
  response.statusCode = status;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', problemType);
  response.end(JSON.stringify(problemBody({ status, code, params, area })));
};
