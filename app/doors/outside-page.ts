import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { clientAddress } from './client-address.ts';
import { answerProblem } from './problem.ts';

/** One reader asks four times a minute; an office behind one address may be thirty of them. */
const PER_MINUTE = 120;

/**
 * What stands before pages that anybody reads who knows their address: no index holds them, no other
 * site learns the address, and nobody tries many addresses.
 */
export const outsidePage = (perMinute = PER_MINUTE): RequestHandler[] => [
  (_request, response, next) => {
    response.set({
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
    });
    next();
  },
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(clientAddress(request) || 'unknown'),
    // An address that cannot be told is one like any other.
    validate: false,
    handler: (_request, response) => answerProblem(response, 429, 'too-many-requests'),
  }),
];
