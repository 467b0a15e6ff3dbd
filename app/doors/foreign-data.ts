import type { RequestHandler } from 'express';
import { answerProblem } from './problem.ts';

/**
 * Remix has ways of its own to ask for a route's data: `?_data=`, which our pages never use, and a
 * path that ends in `.data`, which only pages have. Both would answer with its words, not ours.
 */
export const foreignData: RequestHandler = (request, response, next) => {
  const { pathname, searchParams } = new URL(`http://host${request.originalUrl}`);
  const api = pathname === '/api' || pathname.startsWith('/api/');
  if (!searchParams.has('_data') && !(api && pathname.endsWith('.data'))) return next();
  answerProblem(response, 404, 'unknown-address', { path: pathname.slice(0, 200) });
};
