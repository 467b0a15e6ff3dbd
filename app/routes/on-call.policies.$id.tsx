import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '../domain/rights/may.ts';
import { bodyOf, shownClimb } from '../policy-preview.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { severities } from '../ui/escalation/ladder-data.ts';
import { PolicyPage } from '../ui/escalation/policy-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle((t) => data?.name ?? t('policy.title'));

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const read = await usecases.readPolicy(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  const { id, name, team, isDefault } = read.value;
  const asked = new URL(request.url).searchParams.get('severity');
  const severity = severities.find((one) => one === asked) ?? 'sev1';
  const body = bodyOf(read.value);
  const [preview, choices, history] = await Promise.all([
    usecases.previewPolicy(body, severity),
    usecases.listPolicyTargets(),
    usecases.readPolicyHistory(id),
  ]);
  return {
    ...{ id, name, team, isDefault, body, severity, choices },
    climb: shownClimb(preview),
    history: history.ok ? history.value : [],
    mayChange: may(viewer, 'policy.change', { team }).ok,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const intent = String((await readForm(request)).get('intent'));
  if (intent !== 'remove') return unknownIntent();
  const removed = await context.usecases.removePolicy(params.id ?? '', viewer);
  return removed.ok ? redirect('/on-call/policies') : answerSettings(intent, removed);
};

const Policy = () => {
  const wrong = useActionData<typeof action>()?.sentence;
  return <PolicyPage data={{ ...useLoaderData<typeof loader>(), wrong }} />;
};
export default Policy;
