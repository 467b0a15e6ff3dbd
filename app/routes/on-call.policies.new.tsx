import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayAnywhere } from '../domain/rights/may.ts';
import { ownersFor } from '../policy-preview.ts';
import { readForm } from '../read-form.ts';
import { readPolicyForm } from '../read-policy-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings } from '../settings-answer.ts';
import { newPolicy } from '../ui/escalation/editor-state.ts';
import { PolicyEditor } from '../ui/escalation/policy-editor.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('policy.edit.new'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  if (!mayAnywhere(viewer, 'policy.change'))
    throw refuse(403, {
      code: 'right-missing',
      params: { act: 'policy.change', role: 'administrator', team: '_none' },
    });
  const { usecases } = context;
  const [choices, teams, policies] = await Promise.all([
    usecases.listPolicyTargets(),
    usecases.listTeams(),
    usecases.listPolicies(),
  ]);
  const owners = ownersFor(viewer, teams);
  const team = owners[0]?.id ?? null;
  const missing = !policies.some((one) => one.isDefault && one.team === team);
  return { policy: newPolicy(team, missing), isNew: true, owners, choices };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const policy = readPolicyForm(await readForm(request));
  if (!policy.ok) return answerSettings('save', policy);
  const saved = await context.usecases.savePolicy(policy.value, null, viewer);
  return saved.ok
    ? redirect(`/on-call/policies/${encodeURIComponent(policy.value.id.trim())}`)
    : answerSettings('save', saved);
};

const New = () => {
  const wrong = useActionData<typeof action>()?.sentence;
  return <PolicyEditor data={{ ...useLoaderData<typeof loader>(), wrong }} />;
};
export default New;
