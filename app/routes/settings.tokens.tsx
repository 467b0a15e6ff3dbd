import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { may } from '../domain/rights/may.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { SettingsHead } from '../ui/settings/settings-head.tsx';
import { TokenTable } from '../ui/settings/token-table.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.tokens'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  return {
    tokens: await context.usecases.listTokens(),
    mayRevoke: may(viewer, 'token.revoke.any').ok,
  };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const form = await readForm(request, context);
  if (form.get('intent') !== 'revoke') return unknownIntent();
  return answerSettings('revoke', await context.usecases.revokeToken(String(form.get('id'))));
};

const Tokens = () => {
  const t = useTranslations('settings');
  return (
    <>
      <SettingsHead title={t('page.tokens')} lead={t('token.lead')} />
      <TokenTable {...useLoaderData<typeof loader>()} owners intent="revoke" />
    </>
  );
};
export default Tokens;
