import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { askOf, visitOf, wantedPath } from '../let-in.ts';
import { askedJson, begunJson, readJson } from '../passkey-answer.ts';
import { readForm } from '../read-form.ts';

/** The two steps of signing in with a passkey: the question, and its answer. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { usecases, publicUrl } = context;
  const form = await readForm(request);
  if (form.get('step') !== 'answer')
    return askedJson(await usecases.askPasskey(visitOf(request, context)), publicUrl);
  const answer = { ask: askOf(request, context), response: readJson(form.get('response')) };
  const begun = await usecases.signInWithPasskey(answer, visitOf(request, context));
  return begunJson(begun, wantedPath(request, context), publicUrl);
};

export const loader = () => redirect('/sign-in');
