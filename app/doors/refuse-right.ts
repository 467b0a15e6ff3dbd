import type { Rejection } from '../domain/outcome.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { problemBody, problemType } from '../messages/problem-body.ts';

/** The page that an address belongs to, also when its data alone was asked for. */
export const pagePath = (address: string): string =>
  new URL(`http://host${address}`).pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/');

/** Where a person shows again who they are, and comes back to the page that asked. */
const confirmPath = (address: string): string => {
  const { searchParams } = new URL(`http://host${address}`);
  // Remix's own words, of which route's data was asked for.
  for (const own of ['_routes', 'index']) searchParams.delete(own);
  const path = pagePath(address);
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return `/confirm?to=${encodeURIComponent(path + query)}`;
};

/**
 * Throws the answer to somebody who may not: problem details for the API, for pages a sentence that
 * the error page shows, and the way to sign in for who is nobody yet.
 */
export const refuseRight = (path: string, { code, params }: Rejection): never => {
  const headers = { 'Cache-Control': 'no-store' };
  const status = code === 'sign-in-needed' ? 401 : 403;
  if (path.startsWith('/api/')) {
    const body = problemBody({ status, code, params, area: 'rejection' });
    throw Response.json(body, { status, headers: { ...headers, 'Content-Type': problemType } });
  }
  if (code === 'confirm-needed')
    throw new Response(null, { status: 302, headers: { ...headers, Location: confirmPath(path) } });
  if (status === 401) throw new Response(null, { status: 302, headers: { Location: '/sign-in' } });
  throw Response.json({ sentence: sayByCode('rejection', code, params) }, { status, headers });
};
