import type { RequestHandler } from 'express';
import { answerProblem } from './problem.ts';

/**
 * Refuses an Idempotency-Key that is there and empty: a variable that was never set. On the way to
 * a route it would be lost, and the request be applied as often as it comes.
 */
export const wholeKey: RequestHandler = (request, response, next) =>
  request.headers['idempotency-key'] === '' ? answerProblem(response, 400, 'wrong-key') : next();
