import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { accepted } from '../domain/outcome.ts';
import { may } from '../domain/rights/may.ts';
import { isTokenScope } from '../domain/rights/token-scope.ts';
import { translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { ProfilePage } from '../ui/settings/profile-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.profile'));

/** A new token stands on this page once. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const profile = await context.usecases.readProfile();
  if (!profile.ok) throw refuse(404, profile.rejection);
  return {
    profile: profile.value,
    slack: await context.usecases.listOwnSlack(),
    session: viewer.type === 'person' ? viewer.session : '',
    mayMakeTokens: may(viewer, 'token.create').ok,
  };
};

const days = z.union([
  z.literal('never').transform(() => null),
  z.coerce.number().int().min(1).max(3650),
]);

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const form = await readForm(request, context);
  const text = (name: string) => String(form.get(name) ?? '');
  const intent = text('intent');
  const saved = { sentence: translator()('settings.person.saved') };
  switch (intent) {
    case 'profile': {
      const change = { name: text('name'), zone: text('zone').trim(), language: text('language') };
      return answerSettings(intent, await usecases.changeProfile(change), saved);
    }
    case 'unlink-slack': {
      const said = { sentence: translator()('settings.integrations.unlinked') };
      return answerSettings(intent, await usecases.unlinkSlack(text('id').slice(0, 100)), said);
    }
    case 'end-session':
      return answerSettings(intent, await usecases.endOwnSession(text('id')));
    case 'revoke-token':
      return answerSettings(intent, await usecases.revokeOwnToken(text('id')));
    case 'create-token': {
      const until = days.safeParse(form.get('days'));
      if (!until.success) return unknownIntent();
      const scopes = form.getAll('scope').map(String).filter(isTokenScope);
      const wanted = { name: text('name'), scopes, days: until.data };
      const made = await usecases.createOwnToken(wanted);
      if (!made.ok) return answerSettings(intent, made);
      return answerSettings(intent, accepted(null), { token: made.value.token });
    }
    default:
      return unknownIntent();
  }
};

const Profile = () => (
  <ProfilePage {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />
);
export default Profile;
