import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { SlackLinkPage, UnusableSlackLink } from '../ui/settings/slack-link-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('slack.link.page'));

/** The token stands in the address: it must not travel on in a Referer, nor stay in a cache. */
export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

/** Looking does nothing: what links is the button, pressed by whoever is signed in. */
export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const { name } = requireViewer(context, request);
  const found = await context.usecases.peekSlackLink(params.token ?? '');
  if (found.ok) return { usable: true as const, ...found.value, person: name };
  const { code, params: facts } = found.rejection;
  const sentence = sayByCode('rejection', code, facts);
  return data({ usable: false as const, sentence }, { status: 410 });
};

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  requireViewer(context, request);
  await readForm(request);
  const done = await context.usecases.linkSlack(params.token ?? '');
  if (done.ok) return data({ ok: true as const });
  const { code, params: facts } = done.rejection;
  const sentence = sayByCode('rejection', code, facts);
  return data({ ok: false as const, sentence }, { status: 409 });
};

const SlackLink = () => {
  const link = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (answer?.ok) return <SlackLinkPage done slackName="" person="" busy={busy} />;
  if (answer) return <UnusableSlackLink sentence={answer.sentence} />;
  if (!link.usable) return <UnusableSlackLink sentence={link.sentence} />;
  return <SlackLinkPage slackName={link.slackName} person={link.person} busy={busy} />;
};
export default SlackLink;
