import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useRevalidator } from '@remix-run/react';
import type { Outcome } from '../domain/outcome.ts';
import { sayByCode, translator } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { SecurityPage } from '../ui/account/security-page.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { usePasskey } from '../use-passkey.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('account.security.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const methods = await context.usecases.readSignInMethods();
  if (!methods.ok) throw refuse(403, methods.rejection);
  const { freshUntil, ...rest } = methods.value;
  return { ...rest, fresh: Date.now() < freshUntil };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const form = await readForm(request, context);
  const text = (name: string) => String(form.get(name) ?? '');
  const t = translator();
  const said = (outcome: Outcome<unknown>, sentence: string) =>
    outcome.ok
      ? data({ ok: true, sentence })
      : data(
          {
            ok: false,
            sentence: sayByCode('rejection', outcome.rejection.code, outcome.rejection.params),
          },
          { status: 422 },
        );
  const saved = t('account.security.saved');
  switch (text('intent')) {
    case 'password': {
      const email = text('email');
      const wanted = { password: text('password'), ...(email ? { email } : {}) };
      return said(await usecases.setPassword(wanted), saved);
    }
    case 'rename':
      return said(await usecases.renamePasskey(text('id'), text('name')), saved);
    case 'remove':
      return said(await usecases.removePasskey(text('id')), saved);
    case 'remove-password':
      return said(await usecases.removePassword(), saved);
    case 'disconnect':
      return said(await usecases.disconnectOidc(), saved);
    case 'email':
      return said(await usecases.askNewEmail(text('email')), t('account.security.codeSent'));
    case 'email-code':
      return said(await usecases.confirmNewEmail(text('code')), saved);
    case 'everywhere': {
      const done = await usecases.signOutEverywhere();
      const count = done.ok ? done.value.ended : 0;
      return said(done, t('account.security.ended', { count }));
    }
    default:
      throw data({ sentence: '' }, { status: 400 });
  }
};

const Security = () => {
  const methods = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const { revalidate } = useRevalidator();
  const passkey = usePasskey('/settings/security/passkey', 'create', revalidate);
  const failed = passkey.failure;
  return (
    <SecurityPage
      {...methods}
      said={failed?.sentence ? { ok: false, sentence: failed.sentence } : (answer ?? null)}
      cancelled={failed?.sentence === null}
      busy={busy || passkey.busy}
      onAdd={(name) => passkey.start({ name })}
    />
  );
};
export default Security;
