import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { askOf, letInHeaders, visitOf } from '../let-in.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { forgetAsk } from '../session-cookie.ts';
import { NotLetIn } from '../ui/account/not-let-in.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.signIn.title'));
/** The code of the provider stands in the address. */
export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { search } = new URL(request.url);
  const { usecases, publicUrl, viewer } = context;
  const ask = askOf(request, context);
  const done = await usecases.finishOidc(ask, search, visitOf(request, context), viewer);
  const forget = { 'Set-Cookie': forgetAsk(publicUrl) };
  if (!done.ok) {
    const { code, params } = done.rejection;
    return data(
      { sentence: sayByCode('rejection', code, params) },
      { status: 403, headers: forget },
    );
  }
  const { begun, to } = done.value;
  return redirect(to, { headers: begun ? letInHeaders(begun, context) : forget });
};

const Back = () => <NotLetIn sentence={useLoaderData<typeof loader>().sentence} />;
export default Back;
