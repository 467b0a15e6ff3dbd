import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { cookieValue } from '../cookie-value.ts';
import { visitOf } from '../let-in.ts';
import { endSession, sessionCookieName } from '../session-cookie.ts';

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const session = cookieValue(
    request.headers.get('cookie') ?? undefined,
    sessionCookieName(context.publicUrl),
  );
  if (session) await context.usecases.signOut(session, visitOf(request, context));
  return redirect('/sign-in', {
    headers: {
      'Set-Cookie': endSession(context.publicUrl),
      // Nothing that was shown stays behind for whoever sits here next.
      'Clear-Site-Data': '"cache", "storage"',
    },
  });
};

/** Signing out is an act: an address that is only looked at does nothing. */
export const loader = () => redirect('/');
