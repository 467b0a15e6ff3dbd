import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { proofKinds } from '../domain/evidence/evidence.ts';
import { tierNames } from '../domain/evidence/policy.ts';
import { freshnessPolicySchema } from '../domain/evidence/policy-input.ts';
import { translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { FreshnessSettingsPage } from '../ui/evidence/freshness-settings-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('evidence.policy.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  return context.usecases.readFreshnessPolicy();
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  const { usecases } = context;
  const done = { sentence: translator()('evidence.policy.saved') };
  if (intent === 'usual')
    return answerSettings(intent, await usecases.setFreshnessPolicy(null), done);
  const periodsOf = (tier: string) =>
    Object.fromEntries(
      proofKinds.flatMap((proof) => {
        const every = String(form.get(`${tier}:${proof}`) ?? '');
        return every === '' ? [] : [[proof, every]];
      }),
    );
  const given = Object.fromEntries(tierNames.map((tier) => [tier, periodsOf(tier)]));
  const policy = freshnessPolicySchema.safeParse(given);
  if (intent !== 'policy' || !policy.success) return unknownIntent();
  return answerSettings(intent, await usecases.setFreshnessPolicy(policy.data), done);
};

const Freshness = () => {
  const answer = useActionData<typeof action>();
  return <FreshnessSettingsPage {...useLoaderData<typeof loader>()} answer={answer} />;
};
export default Freshness;
