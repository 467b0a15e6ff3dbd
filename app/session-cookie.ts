import type { Instant } from './domain/time.ts';

/** With `__Host-` no other host or subdomain can set the cookie; browsers take it over TLS alone. */
const nameOf = (name: string, publicUrl: string): string =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : name;

export const sessionCookieName = (publicUrl: string): string => nameOf('bh_session', publicUrl);

/** Where a reader wanted to go before signing in. */
export const returnCookieName = (publicUrl: string): string => nameOf('bh_to', publicUrl);

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
): string => cookie(sessionCookieName(publicUrl), session, (expiresAt - now) / 1000, publicUrl);

export const endSession = (publicUrl: string): string =>
  cookie(sessionCookieName(publicUrl), '', 0, publicUrl);

export const rememberPath = (path: string, publicUrl: string): string =>
  cookie(returnCookieName(publicUrl), path, RETURN_SECONDS, publicUrl);

export const forgetPath = (publicUrl: string): string =>
  cookie(returnCookieName(publicUrl), '', 0, publicUrl);

/** A device that somebody signed in on before; strangers' guesses do not slow it down. */
export const deviceCookieName = (publicUrl: string): string => nameOf('bh_device', publicUrl);

export const knowDevice = (secret: string, publicUrl: string): string =>
  cookie(deviceCookieName(publicUrl), secret, 180 * 24 * 60 * 60, publicUrl);

/** Which question of a sign-in this browser was asked. */
export const askCookieName = (publicUrl: string): string => nameOf('bh_ask', publicUrl);

export const rememberAsk = (secret: string, publicUrl: string): string =>
  cookie(askCookieName(publicUrl), secret, 10 * 60, publicUrl);

export const forgetAsk = (publicUrl: string): string =>
  cookie(askCookieName(publicUrl), '', 0, publicUrl);
