import type { RequestHandler } from 'express';
import { answerProblem } from './problem.ts';

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Methods that no address here has: a web `Request` cannot even be made of some of them. */
export const knownMethods: RequestHandler = (request, response, next) => {
  if (known.includes(request.method)) return next();
  const allowed = known.join(', ');
  response.set('Allow', allowed);
  answerProblem(response, 405, 'wrong-method', { method: request.method, allowed });
};
