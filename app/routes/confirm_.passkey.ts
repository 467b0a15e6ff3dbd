import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { askOf, visitOf } from '../let-in.ts';
import { askedJson, begunJson, readJson } from '../passkey-answer.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { sameSitePath } from '../same-site-path.ts';

/** The two steps of showing again who one is with a passkey. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases, publicUrl } = context;
  const form = await readForm(request);
  if (form.get('step') !== 'answer') return askedJson(await usecases.askPasskeyAgain(), publicUrl);
  const answer = { ask: askOf(request, context), response: readJson(form.get('response')) };
  const begun = await usecases.confirmWithPasskey(answer, visitOf(request, context));
  return begunJson(begun, sameSitePath(String(form.get('to') ?? '')), publicUrl);
};

export const loader = () => redirect('/confirm');
