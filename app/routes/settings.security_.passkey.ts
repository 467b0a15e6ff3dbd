import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { askOf } from '../let-in.ts';
import { askedJson, readJson, refusedJson } from '../passkey-answer.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { forgetAsk } from '../session-cookie.ts';

/** The two steps of adding a passkey. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases, publicUrl } = context;
  const form = await readForm(request);
  if (form.get('step') !== 'answer') return askedJson(await usecases.askNewPasskey(), publicUrl);
  const answer = { ask: askOf(request, context), response: readJson(form.get('response')) };
  const added = await usecases.addPasskey(answer, String(form.get('name') ?? ''));
  if (!added.ok) return refusedJson(added.rejection);
  return Response.json(added.value, { headers: { 'Set-Cookie': forgetAsk(publicUrl) } });
};

export const loader = () => redirect('/settings/security');
