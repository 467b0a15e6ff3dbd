import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { accepted } from '../domain/outcome.ts';
import { translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { answerSettings, unknownIntent } from '../settings-answer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { DeliveryPage } from '../ui/settings/delivery-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.delivery'));

/** A new key stands on this page once. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const [state, slack] = await Promise.all([
    usecases.readDeliveryState(),
    usecases.readSlackState(),
  ]);
  const ways = {
    email: context.sendsEmail ?? false,
    slack: slack.connection.status === 'connected',
  };
  return { ...state, ...ways };
};

const channelKind = z.enum(['webhook', 'email', 'push']).catch('webhook');
const gatewayKind = z.enum(['sms', 'voice']);
const method = z.enum(['POST', 'PUT', 'GET']).catch('POST');

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const form = await readForm(request, context);
  const text = (name: string) => String(form.get(name) ?? '');
  const [intent, id] = [text('intent'), text('id')];
  const t = translator();
  const saved = { sentence: t('settings.delivery.saved') };
  switch (intent) {
    case 'retry': {
      const row = Number(/^\d{1,15}$/.exec(id)?.[0] ?? 0);
      const said = { sentence: t('settings.delivery.retried') };
      return answerSettings(intent, await usecases.retryDeadLetter(row), said);
    }
    case 'add-channel': {
      const channel = {
        ...{ name: text('name'), kind: channelKind.parse(text('kind')), address: text('address') },
        audiences: text('audiences').split(','),
      };
      const made = await usecases.addChannel(channel);
      if (!made.ok) return answerSettings(intent, made);
      const { secret } = made.value;
      return answerSettings(intent, accepted(null), secret ? { token: secret } : saved);
    }
    case 'remove-channel':
      return answerSettings(intent, await usecases.removeChannel(id));
    case 'test-channel': {
      const said = { sentence: t('settings.delivery.testSent') };
      return answerSettings(intent, await usecases.testChannel(id), said);
    }
    case 'gateway':
    case 'remove-gateway': {
      const kind = gatewayKind.safeParse(text('kind'));
      if (!kind.success) return unknownIntent();
      if (intent === 'remove-gateway')
        return answerSettings(intent, await usecases.removeGateway(kind.data));
      const gateway = {
        ...{ kind: kind.data, method: method.parse(text('method')), url: text('url') },
        ...{ headers: text('headers'), body: text('body'), secret: text('secret') },
      };
      return answerSettings(intent, await usecases.setGateway(gateway), saved);
    }
    default:
      return unknownIntent();
  }
};

const Delivery = () => (
  <DeliveryPage state={useLoaderData<typeof loader>()} said={useActionData<typeof action>()} />
);
export default Delivery;
