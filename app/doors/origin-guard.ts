import type { Request, RequestHandler } from 'express';
import { answerProblem } from './problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a browser says of a page of ours, and of an address typed in; other clients say nothing. */
const ownSite = new Set<unknown>(['same-origin', 'none', undefined]);
const plainHost = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i;

/** The host a request asks for, when it is one that a URL can be made of. */
export const requestHost = (request: Pick<Request, 'headers'>): string | null => {
  const host = request.headers.host;
  if (!host || !plainHost.test(host)) return null;
  return URL.canParse(`http://${host}`) ? host.toLowerCase() : null;
};

/** Whether a page of this origin may change something here: our public address or the host asked for. */
export const originAllowed = (origin: string, host: string, publicUrl: string): boolean => {
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  if (asked.origin === publicUrl) return true;
  // Behind TLS, a page of our own name that came in the clear is not ours.
  const downgraded = publicUrl === `https://${asked.host}`;
  return !downgraded && asked.host.toLowerCase() === new URL(`http://${host}`).host;
};

/**
 * Refuses changes that another site's page asks for. Forwarded headers are dropped: PUBLIC_URL is
 * what says where we are. An origin that passed is dropped too, since Remix would compare it with
 * the inner host once more and answer a proxied form with a 500.
 */
export const originGuard =
  (publicUrl: () => string): RequestHandler =>
  (request, response, next) => {
    delete request.headers['x-forwarded-host'];
    delete request.headers['x-forwarded-proto'];
    const host = requestHost(request);
    if (!host) return answerProblem(response, 400, 'wrong-host');
    if (!URL.canParse(`http://${host}${request.originalUrl}`)) {
      return answerProblem(response, 400, 'wrong-address');
    }
    if (safe.has(request.method)) return next();
    const { origin } = request.headers;
    const foreign = origin
      ? !originAllowed(origin, host, publicUrl())
      : !ownSite.has(request.headers['sec-fetch-site']);
    if (foreign) return answerProblem(response, 403, 'wrong-origin', { origin: origin ?? 'null' });
    delete request.headers.origin;
    next();
  };
