import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useParams } from '@remix-run/react';
import { letInHeaders, visitOf } from '../let-in.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { InvitationPage } from '../ui/account/invitation-page.tsx';
import { NotLetIn } from '../ui/account/not-let-in.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { goTo, usePasskey } from '../use-passkey.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.invitation.page'));
/** The token stands in the address: it must not travel on in a Referer, nor stay in a cache. */
export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const found = await context.usecases.peekInvitation(params.token ?? '');
  if (!found.ok) {
    const { code, params: facts } = found.rejection;
    return data({ open: false as const, sentence: sayByCode('rejection', code, facts) }, 410);
  }
  const { passkey } = await context.usecases.signInWays();
  return { open: true as const, ...found.value, passkey };
};

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const form = await readForm(request);
  const name = String(form.get('name') ?? '');
  const chosen = { name, password: String(form.get('password') ?? '') };
  const visit = visitOf(request, context);
  const begun = await context.usecases.acceptInvitation(params.token ?? '', chosen, visit);
  if (begun.ok) return redirect('/', { headers: letInHeaders(begun.value, context) });
  const { code, params: facts } = begun.rejection;
  return data({ sentence: sayByCode('rejection', code, facts), name }, { status: 422 });
};

const Invitation = () => {
  const found = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const passkey = usePasskey(`/invitation/${useParams().token}/passkey`, 'create', goTo);
  if (!found.open) return <NotLetIn sentence={found.sentence} />;
  return (
    <InvitationPage
      {...found}
      sentence={passkey.failure?.sentence ?? answer?.sentence ?? null}
      cancelled={passkey.failure?.sentence === null}
      busy={busy || passkey.busy}
      onPasskey={(name) => passkey.start({ name })}
    />
  );
};
export default Invitation;
