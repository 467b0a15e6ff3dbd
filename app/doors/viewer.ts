import type { Request } from 'express';
import { cookieValue } from '../cookie-value.ts';
import { sessionCookieName } from '../session-cookie.ts';
import type { SignedIn, UseCases } from '../usecases/types.ts';

/** The token of an `Authorization: Bearer` header. */
export const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer +([\w.~+/-]+=*) *$/i.exec(header ?? '')?.[1];

/** Doors outside the API that programs come to. */
const forMachines = new Set(['/events', '/metrics']);

/**
 * Who asks. A bearer token speaks for the API, a session for pages; the one is never taken for the
 * other, so a page of another site cannot use a visitor's session on the API.
 */
export const viewerOf = async (
  request: Request,
  usecases: Pick<UseCases, 'viewerOfSession' | 'viewerOfToken'>,
  publicUrl: string,
): Promise<SignedIn | null> => {
  const api = request.path.startsWith('/api/');
  const token = bearerToken(request.get('authorization'));
  // On a page a bearer token is somebody else's: a proxy that people sign in at may add its own.
  if (token && (api || forMachines.has(request.path))) return usecases.viewerOfToken(token);
  if (api) return null;
  const session = cookieValue(request.get('cookie'), sessionCookieName(publicUrl));
  return session ? usecases.viewerOfSession(session) : null;
};
