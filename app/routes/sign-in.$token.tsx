import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { z } from 'zod';
import { letInHeaders, visitOf, wantedPath } from '../let-in.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { ConfirmSignIn } from '../ui/account/confirm-sign-in.tsx';
import { UnusableLink } from '../ui/account/unusable-link.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.signIn.title'));

/** The token stands in the address: it must not travel on in a Referer, nor stay in a cache. */
export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

const form = z.object({ name: z.string().trim().min(1).max(80) });

/** Looking at a link does not use it up: chat programs look at every link they show. */
export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const link = await context.usecases.peekSignInLink(params.token ?? '');
  if (link.ok) return { usable: true as const, name: link.value.name };
  const { code, params: facts } = link.rejection;
  return data(
    { usable: false as const, sentence: sayByCode('rejection', code, facts) },
    { status: 410 },
  );
};

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const parsed = form.safeParse(Object.fromEntries(await readForm(request)));
  if (!parsed.success) return data({ wrongName: true }, { status: 400 });
  const signedIn = await context.usecases.signIn(
    params.token ?? '',
    parsed.data.name,
    visitOf(request, context),
  );
  // The loader runs again and says why the link cannot be used.
  if (!signedIn.ok) return data({ wrongName: false }, { status: 409 });
  return redirect(wantedPath(request, context), {
    headers: letInHeaders(signedIn.value, context),
  });
};

const Link = () => {
  const link = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (!link.usable) return <UnusableLink sentence={link.sentence} />;
  return <ConfirmSignIn name={link.name} wrongName={answer?.wrongName ?? false} busy={busy} />;
};
export default Link;
