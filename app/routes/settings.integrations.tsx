import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formStatusOf } from '../api/answer.ts';
import type { Outcome } from '../domain/outcome.ts';
import { sayByCode, translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { IntegrationsPage } from '../ui/settings/integrations-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.integrations'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const state = await context.usecases.readSlackState();
  return { ...state, own: await context.usecases.listOwnSlack() };
};

const answered = <T,>(outcome: Outcome<T>, sentence?: string) => {
  if (outcome.ok)
    return data({ ok: true, outcome: outcome.value, ...(sentence !== undefined && { sentence }) });
  const { code, params } = outcome.rejection;
  const status = formStatusOf(code);
  return data(
    { ok: false, outcome: null, sentence: sayByCode('rejection', code, params) },
    { status },
  );
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const form = await readForm(request);
  switch (form.get('intent')) {
    case 'test':
      return answered(await usecases.testSlack());
    case 'unlink': {
      const unlinked = await usecases.unlinkSlack(String(form.get('user') ?? '').slice(0, 100));
      return answered(unlinked, translator()('settings.integrations.unlinked'));
    }
    default:
      return data({ ok: false, outcome: null }, { status: 400 });
  }
};

const Integrations = () => {
  const said = useActionData<typeof action>();
  return (
    <IntegrationsPage
      state={useLoaderData<typeof loader>()}
      checks={said?.outcome ?? null}
      said={said ?? null}
    />
  );
};
export default Integrations;
