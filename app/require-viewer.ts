import { type AppLoadContext, redirect } from '@remix-run/node';
import { sameSitePath } from './same-site-path.ts';
import { rememberPath } from './session-cookie.ts';
import type { SignedIn } from './usecases/types.ts';

/** Who is signed in; whoever is not is sent to sign in, and back here afterwards. */
export const requireViewer = (context: AppLoadContext, request: Request): SignedIn => {
  if (context.viewer) return context.viewer;
  const url = new URL(request.url);
  const wanted = request.method === 'GET' ? sameSitePath(`${url.pathname}${url.search}`) : '/';
  throw redirect('/sign-in', {
    headers: { 'Set-Cookie': rememberPath(wanted, context.publicUrl) },
  });
};
