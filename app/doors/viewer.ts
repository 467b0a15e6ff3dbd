import type { Request } from 'express';
import type { UseCases, Viewer } from '../usecases/types.ts';

export const sessionCookie = 'bh_session';

/** Value of one cookie in a Cookie header; undefined when it is absent or badly encoded. */
export const cookieValue = (header: string | undefined, name: string): string | undefined => {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
};

/** The token of an `Authorization: Bearer` header. */
export const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer +([\w.~+/-]+=*) *$/i.exec(header ?? '')?.[1];

/**
 * Who asks. A bearer token speaks for the API, a session for pages; the one is never taken for the
 * other, so a page of another site cannot use a visitor's session on the API.
 */
export const viewerOf = async (
  request: Request,
  usecases: Pick<UseCases, 'viewerOfSession' | 'viewerOfToken'>,
): Promise<Viewer | null> => {
  const token = bearerToken(request.get('authorization'));
  if (token) return usecases.viewerOfToken(token);
  if (request.path.startsWith('/api/')) return null;
  const session = cookieValue(request.get('cookie'), sessionCookie);
  return session ? usecases.viewerOfSession(session) : null;
};
