import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '../domain/rights/may.ts';
import { isPasswordAlone } from '../domain/sign-in/password-alone.ts';
import { translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { PasswordAloneForm } from '../ui/settings/password-alone-form.tsx';
import { PeoplePage } from '../ui/settings/people-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.people'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  return {
    people: await usecases.listPeople(),
    viewer: viewer.id,
    mayInvite: may(viewer, 'person.invite').ok,
    passwordAlone: may(viewer, 'settings.change').ok ? await usecases.readPasswordAlone() : null,
  };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const form = await readForm(request, context);
  const [intent, rule] = [String(form.get('intent')), String(form.get('rule'))];
  if (intent !== 'password-alone' || !isPasswordAlone(rule)) return unknownIntent();
  const sentence = translator()('settings.person.saved');
  return answerSettings(intent, await context.usecases.setPasswordAlone(rule), { sentence });
};

const People = () => {
  const { passwordAlone, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PeoplePage {...shown} />
      {passwordAlone ? <PasswordAloneForm rule={passwordAlone} said={answer} /> : null}
    </>
  );
};
export default People;
