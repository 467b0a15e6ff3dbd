import type { RequestHandler } from 'express';
import { answerProblem } from './problem.ts';

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Methods that no address here has: a web `Request` cannot even be made of some of them. What an
 * address of the API takes, it says itself.
 */
export const knownMethods: RequestHandler = (request, response, next) => {
  const { method, path } = request;
  // Remix takes whatever is no GET of a page's data for an act, and fails when its origin is another.
  // Node goes on sending no body: it has seen what was asked.
  if (method === 'HEAD' && path.endsWith('.data')) request.method = 'GET';
  if (known.includes(method) || (method === 'OPTIONS' && path.startsWith('/api/'))) return next();
  response.set('Allow', known.join(', '));
  answerProblem(response, 405, 'unknown-method', { method });
};

/** Where programs come to read and nothing else. */
export const onlyRead: RequestHandler = ({ method }, response) => {
  const allowed = 'GET, HEAD';
  response.set('Allow', allowed);
  answerProblem(response, 405, 'wrong-method', { method, allowed });
};
