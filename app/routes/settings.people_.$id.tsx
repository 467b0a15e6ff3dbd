import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '../domain/rights/may.ts';
import { type Grant, isGrantedRole } from '../domain/rights/role.ts';
import { translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { PersonPage } from '../ui/settings/person-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? data.person.name : (t) => t('settings.page.people'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const person = await usecases.readPerson(params.id ?? '');
  if (!person.ok) throw refuse(404, person.rejection);
  const deactivate = may(viewer, 'person.deactivate').ok;
  const people = deactivate ? await usecases.listPeople() : [];
  return {
    person: person.value,
    teams: (await usecases.listTeams()).map(({ id, name }) => ({ id, name })),
    others: people
      .filter(({ id, deactivatedAt }) => id !== person.value.id && deactivatedAt === null)
      .map(({ id, name }) => ({ id, name })),
    may: {
      roles: may(viewer, 'rights.change').ok,
      teams: may(viewer, 'team.change').ok,
      sessions: may(viewer, 'session.revoke.any').ok,
      deactivate,
      address: may(viewer, 'person.address').ok,
    },
    tells: context.sendsEmail ?? false,
  };
};

const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' && value ? [value] : []));

const grantsOf = (form: FormData): Grant[] =>
  textsOf(form, 'grant').flatMap((word): Grant[] => {
    const [role = '', team] = word.split('@');
    return isGrantedRole(role) ? [{ role, team: team ?? null }] : [];
  });

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const id = params.id ?? '';
  const form = await readForm(request, context);
  const intent = String(form.get('intent'));
  const act = {
    email: () => usecases.setEmail(id, textsOf(form, 'email')[0] ?? ''),
    roles: () => usecases.setGrants(id, grantsOf(form)),
    teams: () => usecases.setTeams(id, textsOf(form, 'team')),
    sessions: () => usecases.endSessionsOf(id),
    deactivate: () => usecases.deactivatePerson(id, textsOf(form, 'successor')[0] ?? null),
    reactivate: () => usecases.reactivatePerson(id),
  };
  if (!Object.hasOwn(act, intent)) return unknownIntent();
  const sentence = translator()('settings.person.saved');
  return answerSettings(intent, await act[intent as keyof typeof act](), { sentence });
};

const Person = () => {
  const answer = useActionData<typeof action>();
  const said = answer?.sentence ? { ok: answer.ok, sentence: answer.sentence } : undefined;
  return <PersonPage {...useLoaderData<typeof loader>()} said={said} />;
};
export default Person;
