import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { AcknowledgePage, UnusableAcknowledge } from '../ui/delivery/acknowledge-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('delivery.acknowledgePage.title'));

/** The token stands in the address: it must not travel on in a Referer, nor stay in a cache. */
export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

/** Looking does nothing: scanners of mail look at every link. */
export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const found = await context.usecases.peekAcknowledge(params.token ?? '');
  if (found.ok) return { usable: true as const, ...found.value };
  const { code, params: facts } = found.rejection;
  const sentence = sayByCode('rejection', code, facts);
  return data({ usable: false as const, sentence }, { status: 410 });
};

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  await readForm(request);
  const done = await context.usecases.acknowledgeByLink(params.token ?? '');
  if (done.ok) return data({ ok: true as const, pages: done.value.pages });
  const { code, params: facts } = done.rejection;
  return data(
    { ok: false as const, sentence: sayByCode('rejection', code, facts) },
    { status: 409 },
  );
};

const Acknowledge = () => {
  const link = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (answer?.ok) return <AcknowledgePage done person="" pages={answer.pages} busy={busy} />;
  if (answer) return <UnusableAcknowledge sentence={answer.sentence} />;
  if (!link.usable) return <UnusableAcknowledge sentence={link.sentence} />;
  return <AcknowledgePage person={link.person} pages={link.pages} busy={busy} />;
};
export default Acknowledge;
