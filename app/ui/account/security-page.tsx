import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { SettingsHead, SettingsSection } from '../settings/settings-head.tsx';
import { EmailSection } from './email-section.tsx';
import { PasskeySection, type ShownPasskey } from './passkey-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { hostOf, ProviderLink } from './provider-link.tsx';

type Props = {
  email: string | null;
  pendingEmail: { email: string; until: number } | null;
  mayCheckEmail: boolean;
  passwordIsEnough: boolean;
  passwordChangedAt: number | null;
  passkeys: ShownPasskey[];
  oidc: { issuer: string }[];
  ways: { passkey: boolean; oidc: { issuer: string } | null };
  fresh: boolean;
  said: { ok: boolean; sentence: string } | null;
  cancelled: boolean;
  busy: boolean;
  onAdd: (name: string) => void;
};

const HERE = '/settings/security';

/** How one comes in, and the way to change it. */
export const SecurityPage = ({ oidc, ways, said, ...props }: Props) => {
  const t = useTranslations('account.security');
  const { fresh, busy, cancelled } = props;
  const issuer = ways.oidc?.issuer;
  return (
    <>
      <SettingsHead title={t('title')} lead={t('lead')} />
      <div className="mb-5 grid gap-3 empty:hidden">
        {said ? (
          <Notice tone={said.ok ? 'ok' : 'bad'} urgent={!said.ok}>
            {said.sentence}
          </Notice>
        ) : null}
        {cancelled && !said ? <Notice tone="info">{t('cancelled')}</Notice> : null}
        {fresh ? null : (
          <Notice tone="warn" title={t('fresh')}>
            <ButtonLink to={`/confirm?to=${HERE}`} look="act" className="mt-2">
              {t('confirm')}
            </ButtonLink>
          </Notice>
        )}
      </div>
      <EmailSection
        email={props.email}
        pending={props.pendingEmail}
        mayCheck={props.mayCheckEmail}
        fresh={fresh}
      />
      <PasswordSection
        email={props.email}
        isEnough={props.passwordIsEnough}
        changedAt={props.passwordChangedAt}
        {...{ fresh, busy }}
      />
      <PasskeySection
        passkeys={props.passkeys}
        possible={ways.passkey}
        onAdd={props.onAdd}
        {...{ fresh, busy }}
      />
      {issuer ? (
        <SettingsSection title={t('oidc')} text={t('oidcText', { host: hostOf(issuer) })}>
          {oidc.some((one) => one.issuer === issuer) ? (
            <>
              <p className="font-medium text-ok">{t('connected')}</p>
              {fresh ? (
                <>
                  <p className="mt-3 mb-3 max-w-[66ch] text-small text-ink-2">
                    {t('disconnectText', { host: hostOf(issuer) })}
                  </p>
                  <ActForm intent="disconnect" act={t('disconnect')} />
                </>
              ) : null}
            </>
          ) : fresh ? (
            <ProviderLink issuer={issuer} query={`?for=connect&to=${HERE}`} />
          ) : null}
        </SettingsSection>
      ) : null}
      <SettingsSection title={t('everywhere')} text={t('everywhereText')}>
        <ActForm intent="everywhere" act={t('signOutEverywhere')} />
      </SettingsSection>
    </>
  );
};
