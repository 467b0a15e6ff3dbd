import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type Grant, isGrantedRole } from '../domain/rights/role.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { InvitationsPage } from '../ui/account/invitations-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.invitations.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  return {
    invitations: (await usecases.listInvitations()).slice(0, 200),
    teams: (await usecases.listTeams()).map(({ id, name }) => ({ id, name })),
  };
};

const grantsOf = (form: FormData): Grant[] =>
  form.getAll('grant').flatMap((word): Grant[] => {
    const [role = '', team] = String(word).split('@');
    return isGrantedRole(role) ? [{ role, team: team ?? null }] : [];
  });

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases, publicUrl } = context;
  const form = await readForm(request, context);
  const text = (name: string) => String(form.get(name) ?? '');
  const none = { sentence: null, link: null, email: '' };
  if (text('intent') === 'revoke') {
    const done = await usecases.revokeInvitation(text('id'));
    if (done.ok) return data(none);
    const { code, params } = done.rejection;
    return data({ ...none, sentence: sayByCode('rejection', code, params) }, { status: 409 });
  }
  const wanted = { email: text('email'), name: text('name'), grants: grantsOf(form) };
  const made = await usecases.invite(wanted);
  if (made.ok)
    return data({
      ...{ sentence: null, email: wanted.email },
      link: `${publicUrl}/invitation/${made.value.token}`,
    });
  const { code, params } = made.rejection;
  return data({ ...none, sentence: sayByCode('rejection', code, params) }, { status: 422 });
};

const Invitations = () => (
  <InvitationsPage
    {...useLoaderData<typeof loader>()}
    answer={useActionData<typeof action>() ?? null}
  />
);
export default Invitations;
