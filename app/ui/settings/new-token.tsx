import { useTranslations } from 'use-intl';
import { tokenScopes, usualScopes } from '../../domain/rights/token-scope.ts';
import { Select, TextField } from '../field.tsx';
import { ActForm } from './act-form.tsx';

export const tokenDays = [7, 30, 90, 365] as const;

/** What a new token is for, what it may do, and until when. */
export const NewToken = () => {
  const t = useTranslations('settings');
  return (
    <ActForm
      intent="create-token"
      act={t('token.create')}
      className="mt-5 grid max-w-[420px] justify-items-start gap-4"
    >
      <TextField
        label={t('token.name')}
        hint={t('token.nameHint')}
        name="name"
        maxLength={80}
        required
      />
      <fieldset>
        <legend className="mb-1 text-control font-medium">{t('token.scopes')}</legend>
        {tokenScopes.map((scope) => (
          <label key={scope} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              name="scope"
              value={scope}
              defaultChecked={usualScopes.includes(scope)}
            />
            {t(`scope.${scope}`)}
          </label>
        ))}
      </fieldset>
      <Select label={t('token.expires')} name="days" defaultValue="90">
        {tokenDays.map((days) => (
          <option key={days} value={days}>
            {t('token.days', { days })}
          </option>
        ))}
        <option value="never">{t('token.forever')}</option>
      </Select>
    </ActForm>
  );
};
