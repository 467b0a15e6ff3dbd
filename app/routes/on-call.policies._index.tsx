import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayAnywhere } from '../domain/rights/may.ts';
import { bodyOf, shownClimb } from '../policy-preview.ts';
import { requireViewer } from '../require-viewer.ts';
import { PoliciesPage } from '../ui/escalation/policies-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('policy.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const [policies, choices] = await Promise.all([
    usecases.listPolicies(),
    usecases.listPolicyTargets(),
  ]);
  const shown = policies.map(async (policy) => {
    const body = bodyOf(policy);
    const climb = shownClimb(await usecases.previewPolicy(body, 'sev1'));
    const { id, name, team, isDefault } = policy;
    return { id, name, team, isDefault, body, climb };
  });
  return {
    policies: await Promise.all(shown),
    choices,
    mayChange: mayAnywhere(viewer, 'policy.change'),
  };
};

const Policies = () => <PoliciesPage {...useLoaderData<typeof loader>()} />;
export default Policies;
