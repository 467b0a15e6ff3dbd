import type { Instant } from './domain/time.ts';

export const sessionCookie = 'bh_session';
/** Where a reader wanted to go before signing in. */
export const returnCookie = 'bh_to';
const RETURN_SECONDS = 15 * 60;

const cookie = (name: string, value: string, maxAge: number, publicUrl: string): string =>
  [
    `${name}=${encodeURIComponent(value)}`,
    'Path=/',
    `Max-Age=${Math.max(0, Math.floor(maxAge))}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(publicUrl.startsWith('https:') ? ['Secure'] : []),
  ].join('; ');

export const startSession = (
  session: string,
  expiresAt: Instant,
  now: Instant,
  publicUrl: string,
): string => cookie(sessionCookie, session, (expiresAt - now) / 1000, publicUrl);

export const endSession = (publicUrl: string): string => cookie(sessionCookie, '', 0, publicUrl);

export const rememberPath = (path: string, publicUrl: string): string =>
  cookie(returnCookie, path, RETURN_SECONDS, publicUrl);

export const forgetPath = (publicUrl: string): string => cookie(returnCookie, '', 0, publicUrl);
