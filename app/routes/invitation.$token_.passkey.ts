import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { askOf, visitOf } from '../let-in.ts';
import { askedJson, begunJson, readJson } from '../passkey-answer.ts';
import { readForm } from '../read-form.ts';

/** The two steps of accepting an invitation with a passkey. */
export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const { usecases, publicUrl } = context;
  const form = await readForm(request);
  const token = params.token ?? '';
  const name = String(form.get('name') ?? '');
  if (form.get('step') !== 'answer')
    return askedJson(await usecases.askInvitedPasskey(token, name), publicUrl);
  const passkey = { ask: askOf(request, context), response: readJson(form.get('response')) };
  const visit = visitOf(request, context);
  return begunJson(
    await usecases.acceptInvitation(token, { name, passkey }, visit),
    '/',
    publicUrl,
  );
};

export const loader = () => redirect('/sign-in');
