import type { Response } from 'express';
import { problemBody, problemType } from '../messages/problem-body.ts';

/** Ends an answer with RFC 9457 problem details. */
export const answerProblem = (
  response: Response,
  status: number,
  code: string,
  params: Record<string, string | number> = {},
): void => {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type(problemType)
    .send(JSON.stringify(problemBody({ status, code, params })));
};
