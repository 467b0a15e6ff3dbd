import type { AppLoadContext } from '@remix-run/node';
import { cookieValue } from './cookie-value.ts';
import { sameSitePath } from './same-site-path.ts';
import {
  askCookieName,
  deviceCookieName,
  forgetAsk,
  forgetPath,
  knowDevice,
  returnCookieName,
  sessionCookieName,
  startSession,
} from './session-cookie.ts';
import type { Begun, Visit } from './usecases/sign-in/types.ts';

type Door = Pick<AppLoadContext, 'publicUrl' | 'address' | 'network'>;

const cookieOf = (request: Request, name: string): string | undefined =>
  cookieValue(request.headers.get('cookie') ?? undefined, name);

/** Who stands before the door, as far as the request tells. */
export const visitOf = (request: Request, { publicUrl, address, network }: Door): Visit => {
  const userAgent = request.headers.get('user-agent');
  const device = cookieOf(request, deviceCookieName(publicUrl));
  const session = cookieOf(request, sessionCookieName(publicUrl));
  return {
    address,
    ...(userAgent ? { userAgent } : {}),
    ...(network ? { from: network } : {}),
    ...(device ? { device } : {}),
    ...(session ? { session } : {}),
  };
};

/** The question that this browser was asked. */
export const askOf = (request: Request, { publicUrl }: Pick<Door, 'publicUrl'>): string =>
  cookieOf(request, askCookieName(publicUrl)) ?? '';

/** Where somebody wanted to go before they had to sign in. */
export const wantedPath = (request: Request, { publicUrl }: Pick<Door, 'publicUrl'>): string =>
  sameSitePath(cookieOf(request, returnCookieName(publicUrl)));

/** The cookies of a session that begins. */
export const letInHeaders = (
  { session, expiresAt, device }: Begun,
  { publicUrl }: Pick<Door, 'publicUrl'>,
): Headers => {
  const headers = new Headers();
  for (const cookie of [
    startSession(session, expiresAt, Date.now(), publicUrl),
    knowDevice(device, publicUrl),
    forgetPath(publicUrl),
    forgetAsk(publicUrl),
  ])
    headers.append('Set-Cookie', cookie);
  return headers;
};
