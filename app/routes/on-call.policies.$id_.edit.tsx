import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '../domain/rights/may.ts';
import { bodyOf, ownersFor } from '../policy-preview.ts';
import { readForm } from '../read-form.ts';
import { readPolicyForm } from '../read-policy-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings } from '../settings-answer.ts';
import { PolicyEditor } from '../ui/escalation/policy-editor.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle((t) => t('policy.edit.title', { name: data?.policy.name ?? '' }));

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const read = await usecases.readPolicy(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  const { id, name, team, isDefault } = read.value;
  const judged = may(viewer, 'policy.change', { team });
  if (!judged.ok) throw refuse(403, judged.rejection);
  const [choices, teams] = await Promise.all([usecases.listPolicyTargets(), usecases.listTeams()]);
  return {
    policy: { id, name, team, isDefault, body: bodyOf(read.value) },
    isNew: false,
    owners: ownersFor(viewer, teams),
    choices,
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const policy = readPolicyForm(await readForm(request));
  if (!policy.ok) return answerSettings('save', policy);
  const id = params.id ?? '';
  const saved = await context.usecases.savePolicy({ ...policy.value, id }, id, viewer);
  return saved.ok
    ? redirect(`/on-call/policies/${encodeURIComponent(id)}`)
    : answerSettings('save', saved);
};

const Edit = () => {
  const wrong = useActionData<typeof action>()?.sentence;
  return <PolicyEditor data={{ ...useLoaderData<typeof loader>(), wrong }} />;
};
export default Edit;
