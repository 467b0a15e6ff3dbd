import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { letInHeaders, visitOf, wantedPath } from '../let-in.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { SignInPage } from '../ui/account/sign-in-page.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { goTo, usePasskey } from '../use-passkey.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.signIn.title'));

const mayBeSaid = new Set(['oidc-unreachable', 'oidc-absent', 'session-ended', 'sign-in-needed']);

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  if (context.viewer) return redirect('/');
  const refused = new URL(request.url).searchParams.get('refused') ?? '';
  const sentence = mayBeSaid.has(refused) ? sayByCode('rejection', refused, {}) : null;
  const asked = wantedPath(request, context) !== '/';
  return { ways: await context.usecases.signInWays(), sentence, asked };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const form = await readForm(request);
  const email = String(form.get('email') ?? '');
  const begun = await context.usecases.signInWithPassword(
    email,
    String(form.get('password') ?? ''),
    visitOf(request, context),
  );
  if (begun.ok) {
    const headers = letInHeaders(begun.value, context);
    return redirect(wantedPath(request, context), { headers });
  }
  const { code, params } = begun.rejection;
  const status = code === 'sign-in-wait' ? 429 : 401;
  return data({ sentence: sayByCode('rejection', code, params), email }, { status });
};

const SignIn = () => {
  const { ways, sentence, asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const passkey = usePasskey('/sign-in/passkey', 'get', goTo);
  return (
    <SignInPage
      ways={ways}
      asked={asked}
      email={answer?.email ?? ''}
      sentence={passkey.failure?.sentence ?? answer?.sentence ?? sentence}
      cancelled={passkey.failure?.sentence === null}
      busy={busy || passkey.busy}
      onPasskey={() => passkey.start()}
    />
  );
};
export default SignIn;
