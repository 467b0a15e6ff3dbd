import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { CommandLine } from './command-line.tsx';
import { formCard, NarrowPage } from './narrow-page.tsx';
import { ProviderLink } from './provider-link.tsx';

const Way = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section className="border-t border-line py-4">
    <h3 className="font-semibold">{title}</h3>
    <p className="mt-1 mb-2.5 text-ink-2">{text}</p>
    {children}
  </section>
);

/** What is set up here, the quickest first; the rest below. */
export const SignInPage = ({
  ways,
  asked,
  email,
  sentence,
  cancelled,
  busy,
  onPasskey,
}: {
  ways: { passkey: boolean; oidc: { issuer: string } | null };
  /** A page that was asked for waits behind the sign-in. */
  asked: boolean;
  email: string;
  sentence: string | null;
  cancelled: boolean;
  busy: boolean;
  onPasskey: () => void;
}) => {
  const t = useTranslations('account.signIn');
  return (
    <NarrowPage title={t('title')} lead={asked ? t('after') : undefined}>
      {sentence ? (
        <Notice tone="bad" urgent>
          {sentence}
        </Notice>
      ) : null}
      {cancelled && !sentence ? <Notice tone="info">{t('cancelled')}</Notice> : null}
      <div className={formCard}>
        {ways.oidc ? <ProviderLink issuer={ways.oidc.issuer} query="" /> : null}
        {ways.passkey ? (
          <Button onClick={onPasskey} disabled={busy}>
            {t('passkey')}
          </Button>
        ) : null}
        <Form
          method="post"
          className="grid gap-5 border-t border-line pt-5 first:border-0 first:pt-0"
        >
          <TextField
            name="email"
            type="email"
            label={t('email')}
            autoComplete="username"
            defaultValue={email}
            maxLength={320}
            required
          />
          <TextField
            name="password"
            type="password"
            label={t('password')}
            autoComplete="current-password"
            maxLength={512}
            required
          />
          <Button type="submit" look="act" disabled={busy}>
            {t('act')}
          </Button>
        </Form>
      </div>
      <section>
        <h2 className="mb-3 text-step font-semibold">{t('otherWays')}</h2>
        <p className="mb-4">
          <Link to="/sign-in/break-glass" className="underline">
            {t('breakGlass')}
          </Link>
        </p>
        <Way title={t('otherTitle')} text={t('other')}>
          <CommandLine>{t('linkCommand')}</CommandLine>
        </Way>
        <Way title={t('firstTitle')} text={t('first')}>
          <CommandLine>{t('startCommand')}</CommandLine>
        </Way>
      </section>
    </NarrowPage>
  );
};
