import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '../domain/rights/may.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { TeamsPage } from '../ui/settings/teams-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.teams'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  return {
    teams: await context.usecases.listTeams(),
    mayChange: may(viewer, 'team.change').ok,
  };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const form = await readForm(request, context);
  const team = { id: String(form.get('id') ?? ''), name: String(form.get('name') ?? '') };
  const intent = String(form.get('intent'));
  const act = {
    create: () => usecases.createTeam(team),
    rename: () => usecases.renameTeam(team),
    remove: () => usecases.removeTeam(team.id),
  };
  if (!Object.hasOwn(act, intent)) return unknownIntent();
  return answerSettings(intent, await act[intent as keyof typeof act]());
};

const Teams = () => {
  const answer = useActionData<typeof action>();
  const said = answer?.sentence ? { ok: answer.ok, sentence: answer.sentence } : undefined;
  return <TeamsPage {...useLoaderData<typeof loader>()} said={said} />;
};
export default Teams;
