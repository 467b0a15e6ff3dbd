import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useNavigation } from '@remix-run/react';
import { letInHeaders, visitOf, wantedPath } from '../let-in.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { BreakGlassForm } from '../ui/account/break-glass-form.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.breakGlass.title'));

export const loader = ({ context }: LoaderFunctionArgs) =>
  context.viewer ? redirect('/') : { signedIn: false };

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = { who: text('who'), code: text('code'), reason: text('reason') };
  const begun = await context.usecases.signInByBreakGlass(typed, visitOf(request, context));
  if (begun.ok) {
    const headers = letInHeaders(begun.value, context);
    return redirect(wantedPath(request, context), { headers });
  }
  const { code, params } = begun.rejection;
  return data(
    { sentence: sayByCode('rejection', code, params), who: typed.who, reason: typed.reason },
    { status: code === 'sign-in-wait' ? 429 : 401 },
  );
};

const BreakGlass = () => (
  <BreakGlassForm
    refused={useActionData<typeof action>() ?? null}
    busy={useNavigation().state !== 'idle'}
  />
);
export default BreakGlass;
