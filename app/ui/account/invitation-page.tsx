import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { formCard, NarrowPage } from './narrow-page.tsx';

/** A name, and a password or a passkey. */
export const InvitationPage = ({
  name,
  email,
  by,
  passkey,
  sentence,
  cancelled,
  busy,
  onPasskey,
}: {
  name: string;
  email: string;
  by: string;
  passkey: boolean;
  sentence: string | null;
  cancelled: boolean;
  busy: boolean;
  onPasskey: (name: string) => void;
}) => {
  const t = useTranslations('account');
  const form = useRef<HTMLFormElement>(null);
  const typedName = () => String(new FormData(form.current ?? undefined).get('name') ?? '');
  return (
    <NarrowPage title={t('invitation.title', { by })} lead={t('invitation.lead', { email })}>
      {sentence ? (
        <Notice tone="bad" urgent>
          {sentence}
        </Notice>
      ) : null}
      {cancelled && !sentence ? <Notice tone="info">{t('signIn.cancelled')}</Notice> : null}
      <Form ref={form} method="post" className={formCard}>
        <TextField
          name="name"
          label={t('invitation.name')}
          hint={t('link.nameHint')}
          defaultValue={name}
          autoComplete="name"
          maxLength={80}
          required
        />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField
          name="password"
          type="password"
          label={t('invitation.password')}
          hint={t('invitation.passwordHint')}
          autoComplete="new-password"
          maxLength={512}
          required
        />
        <Button type="submit" look="act" disabled={busy}>
          {t('invitation.act')}
        </Button>
        {passkey ? (
          <div className="grid gap-2 border-t border-line pt-5">
            <Button onClick={() => onPasskey(typedName())} disabled={busy}>
              {t('invitation.passkey')}
            </Button>
            <p className="text-small text-ink-2">{t('invitation.passkeyHint')}</p>
          </div>
        ) : null}
      </Form>
    </NarrowPage>
  );
};
