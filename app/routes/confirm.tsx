import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { letInHeaders, visitOf } from '../let-in.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { sameSitePath } from '../same-site-path.ts';
import { ConfirmPage } from '../ui/account/confirm-page.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { goTo, usePasskey } from '../use-passkey.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.confirm.title'));

const backTo = (request: Request): string => {
  const to = sameSitePath(new URL(request.url).searchParams.get('to'));
  return to.startsWith('/confirm') ? '/' : to;
};

/** Where one shows again who one is before a dangerous act, and goes on from there. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const methods = await context.usecases.readSignInMethods();
  if (!methods.ok) throw refuse(403, methods.rejection);
  const { passwordChangedAt, passkeys, oidc, ways } = methods.value;
  return {
    to: backTo(request),
    email: methods.value.email ?? '',
    password: passwordChangedAt !== null,
    passkey: ways.passkey && passkeys.length > 0,
    oidc: oidc.find(({ issuer }) => issuer === ways.oidc?.issuer)?.issuer ?? null,
  };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const form = await readForm(request);
  const password = String(form.get('password') ?? '');
  const begun = await usecases.confirmWithPassword(password, visitOf(request, context));
  if (begun.ok) return redirect(backTo(request), { headers: letInHeaders(begun.value, context) });
  const { code, params } = begun.rejection;
  return data({ sentence: sayByCode('rejection', code, params) }, { status: 403 });
};

const Confirm = () => {
  const { to, ...ways } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const passkey = usePasskey('/confirm/passkey', 'get', goTo);
  return (
    <ConfirmPage
      to={to}
      ways={ways}
      sentence={passkey.failure?.sentence ?? answer?.sentence ?? null}
      cancelled={passkey.failure?.sentence === null}
      busy={busy || passkey.busy}
      onPasskey={() => passkey.start({ to })}
    />
  );
};
export default Confirm;
