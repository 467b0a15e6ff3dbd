import { useTranslations } from 'use-intl';
import { dayOf } from '../../domain/day.ts';
import { TextField } from '../field.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { SettingsSection } from '../settings/settings-head.tsx';

export const PasswordSection = ({
  email,
  changedAt,
  isEnough,
  fresh,
}: {
  email: string | null;
  changedAt: number | null;
  /** Whether this person may come in by a password alone. */
  isEnough: boolean;
  fresh: boolean;
  busy: boolean;
}) => {
  const t = useTranslations('account.security');
  const since =
    changedAt === null ? t('passwordNone') : t('passwordSince', { date: dayOf(changedAt) });
  return (
    <SettingsSection
      title={t('password')}
      text={isEnough ? since : `${since} ${t('passwordNotEnough')}`}
    >
      {fresh ? (
        <ActForm
          intent="password"
          act={t(changedAt === null ? 'setPassword' : 'changePassword')}
          className="grid max-w-[420px] justify-items-start gap-4 [&>div]:w-full"
        >
          {email === null ? (
            <TextField
              name="email"
              type="email"
              label={t('email')}
              hint={t('emailHint')}
              autoComplete="email"
              maxLength={320}
              required
            />
          ) : (
            <input type="hidden" name="username" autoComplete="username" value={email} />
          )}
          <TextField
            name="password"
            type="password"
            label={t('newPassword')}
            hint={t('passwordHint')}
            autoComplete="new-password"
            maxLength={512}
            required
          />
        </ActForm>
      ) : null}
      {fresh && changedAt !== null ? (
        <ActForm
          intent="remove-password"
          act={t('removePassword')}
          look="quiet"
          className="mt-3 -ml-3"
        />
      ) : null}
    </SettingsSection>
  );
};
