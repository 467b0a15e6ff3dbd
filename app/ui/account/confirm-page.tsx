import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { CommandLine } from './command-line.tsx';
import { formCard, NarrowPage } from './narrow-page.tsx';
import { ProviderLink } from './provider-link.tsx';

/** Asked before a dangerous act; offers only what this person has. */
export const ConfirmPage = ({
  to,
  ways,
  sentence,
  cancelled,
  busy,
  onPasskey,
}: {
  to: string;
  ways: { email: string; password: boolean; passkey: boolean; oidc: string | null };
  sentence: string | null;
  cancelled: boolean;
  busy: boolean;
  onPasskey: () => void;
}) => {
  const t = useTranslations('account');
  const any = ways.password || ways.passkey || ways.oidc !== null;
  return (
    <NarrowPage title={t('confirm.title')} lead={t('confirm.lead')}>
      {sentence ? (
        <Notice tone="bad" urgent>
          {sentence}
        </Notice>
      ) : null}
      {cancelled && !sentence ? <Notice tone="info">{t('signIn.cancelled')}</Notice> : null}
      {any ? (
        <div className={formCard}>
          {ways.passkey ? (
            <Button look={ways.password ? 'plain' : 'act'} onClick={onPasskey} disabled={busy}>
              {t('signIn.passkey')}
            </Button>
          ) : null}
          {ways.oidc ? (
            <ProviderLink issuer={ways.oidc} query={`?for=confirm&to=${encodeURIComponent(to)}`} />
          ) : null}
          {ways.password ? (
            <Form method="post" className="grid gap-5">
              <input type="hidden" name="username" autoComplete="username" value={ways.email} />
              <TextField
                name="password"
                type="password"
                label={t('signIn.password')}
                hint={ways.email ? t('confirm.account', { email: ways.email }) : undefined}
                autoComplete="current-password"
                maxLength={512}
                required
              />
              <Button type="submit" look="act" disabled={busy}>
                {t('confirm.act')}
              </Button>
            </Form>
          ) : null}
        </div>
      ) : (
        <>
          <p>{t('confirm.noWay')}</p>
          <CommandLine>{t('signIn.linkCommand')}</CommandLine>
        </>
      )}
      <p>
        <Link to="/" className="underline">
          {t('confirm.cancel')}
        </Link>
      </p>
    </NarrowPage>
  );
};
