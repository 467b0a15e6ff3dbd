import { useTranslations } from 'use-intl';
import { TextField } from '../field.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { SettingsSection } from '../settings/settings-head.tsx';

const form = 'grid max-w-[420px] justify-items-start gap-4 [&>div]:w-full';

const clockOf = (at: number): string => new Date(at).toISOString().slice(11, 16);

/** The address that one signs in with; a new one is shown to be reached before it counts. */
export const EmailSection = ({
  email,
  pending,
  mayCheck,
  fresh,
}: {
  email: string | null;
  pending: { email: string; until: number } | null;
  mayCheck: boolean;
  fresh: boolean;
}) => {
  const t = useTranslations('account.security');
  const text = email === null ? t('emailNone') : t('emailText', { email });
  if (!mayCheck)
    return (
      <SettingsSection
        title={t('emailTitle')}
        text={email === null ? text : `${text} ${t('emailByAdministrator')}`}
      />
    );
  return (
    <SettingsSection title={t('emailTitle')} text={text}>
      {fresh && pending ? (
        <ActForm
          intent="email-code"
          act={t('confirmCode')}
          look="act"
          className={`${form} mb-5 border-b border-line pb-5`}
        >
          <TextField
            name="code"
            label={t('code')}
            hint={t('codeHint', { email: pending.email, at: clockOf(pending.until) })}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            required
          />
        </ActForm>
      ) : null}
      {fresh ? (
        <ActForm intent="email" act={t('sendCode')} className={form}>
          <TextField
            name="email"
            type="email"
            label={t('newEmail')}
            hint={t('newEmailHint')}
            autoComplete="email"
            maxLength={320}
            required
          />
        </ActForm>
      ) : null}
    </SettingsSection>
  );
};
