import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { contactKinds } from '../domain/delivery/contact.ts';
import { accepted } from '../domain/outcome.ts';
import { translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { readRulesForm } from '../read-rules-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { ReachPage } from '../ui/settings/reach-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.reach'));

/** A new key stands on this page once. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const reach = await context.usecases.readReach();
  if (!reach.ok) throw refuse(404, reach.rejection);
  return reach.value;
};

const kind = z.enum(contactKinds).catch('email');

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const form = await readForm(request, context);
  const text = (name: string) => String(form.get(name) ?? '');
  const [intent, id] = [text('intent'), text('id')];
  const t = translator();
  const said = (what: 'codeSent' | 'verified' | 'testSent' | 'saved') => ({
    sentence: t(`settings.reached.${what}`),
  });
  switch (intent) {
    case 'add-contact': {
      const contact = { kind: kind.parse(form.get('kind')), address: text('address') };
      const added = await usecases.addContactPoint(contact);
      if (!added.ok) return answerSettings(intent, added);
      const { secret, id: made } = added.value;
      await usecases.sendContactCode(made);
      return answerSettings(intent, accepted(null), {
        ...said('codeSent'),
        ...(secret && { token: secret }),
      });
    }
    case 'remove-contact':
      return answerSettings(intent, await usecases.removeContactPoint(id));
    case 'send-code':
      return answerSettings(intent, await usecases.sendContactCode(id), said('codeSent'));
    case 'verify':
      return answerSettings(
        intent,
        await usecases.verifyContact(id, text('code')),
        said('verified'),
      );
    case 'test':
      return answerSettings(intent, await usecases.testContact(id), said('testSent'));
    case 'order':
      return answerSettings(intent, await usecases.orderContacts(text('order').split(',')));
    case 'rotate': {
      const made = await usecases.rotateContactSigning(id);
      if (!made.ok) return answerSettings(intent, made);
      return answerSettings(intent, accepted(null), { token: made.value.secret });
    }
    case 'rules':
      return answerSettings(
        intent,
        await usecases.setNotificationRules(readRulesForm(form)),
        said('saved'),
      );
    default:
      return unknownIntent();
  }
};

const Reach = () => (
  <ReachPage reach={useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />
);
export default Reach;
