import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { formStatusOf } from '../api/answer.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { IntegrationsPage } from '../ui/settings/integrations-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.integrations'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  return context.usecases.readSlackState();
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const form = await readForm(request);
  if (form.get('intent') !== 'test') return data({ checks: null, sentence: null }, { status: 400 });
  const tested = await context.usecases.testSlack();
  if (tested.ok) return data({ checks: tested.value, sentence: null });
  const { code, params } = tested.rejection;
  const sentence = sayByCode('rejection', code, params);
  return data({ checks: null, sentence }, { status: formStatusOf(code) });
};

const AGAIN_MS = 2_000;

/** While it connects, or tries to again, the page asks how far it is. */
const Integrations = () => {
  const state = useLoaderData<typeof loader>();
  const { state: reading, revalidate } = useRevalidator();
  const { status } = state.connection;
  const waits = reading === 'idle' && (status === 'connecting' || status === 'trouble');
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(revalidate, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [waits, revalidate]);
  return <IntegrationsPage state={state} tested={useActionData<typeof action>()} />;
};
export default Integrations;
