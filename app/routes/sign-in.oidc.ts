import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { visitOf, wantedPath } from '../let-in.ts';
import { sameSitePath } from '../same-site-path.ts';
import { rememberAsk } from '../session-cookie.ts';

const purposes = ['sign-in', 'confirm', 'connect'] as const;

/**
 * Leaves for the provider. Only looked at, it changes nothing here: a form could not be sent on to
 * another site under our policy.
 */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('for');
  const purpose = purposes.find((one) => one === asked) ?? 'sign-in';
  const to =
    purpose === 'sign-in' ? wantedPath(request, context) : sameSitePath(searchParams.get('to'));
  const begun = await context.usecases.beginOidc(
    purpose,
    to,
    context.viewer,
    visitOf(request, context),
  );
  if (!begun.ok) return redirect(`/sign-in?refused=${begun.rejection.code}`);
  return redirect(begun.value.url, {
    headers: { 'Set-Cookie': rememberAsk(begun.value.ask, context.publicUrl) },
  });
};
