import { useTranslations } from 'use-intl';
import { Notice } from '../notice.tsx';
import { ActForm } from './act-form.tsx';
import { SettingsSection } from './settings-head.tsx';

const rules = ['everybody', 'not-administrators', 'nobody'] as const;

/** Who may come in with nothing but a password. */
export const PasswordAloneForm = ({
  rule,
  said,
}: {
  rule: (typeof rules)[number];
  said?: { ok: boolean; sentence?: string };
}) => {
  const t = useTranslations('settings.passwordAlone');
  return (
    <div className="mt-8">
      <SettingsSection title={t('title')} text={t('text')}>
        {said?.sentence ? (
          <div className="mb-4">
            <Notice tone={said.ok ? 'ok' : 'bad'} urgent={!said.ok}>
              {said.sentence}
            </Notice>
          </div>
        ) : null}
        <ActForm intent="password-alone" act={t('save')} className="grid justify-items-start gap-4">
          <fieldset className="grid gap-1">
            <legend className="sr-only">{t('title')}</legend>
            {rules.map((one) => (
              <label key={one} className="flex min-h-9 items-center gap-2.5">
                <input type="radio" name="rule" value={one} defaultChecked={one === rule} />
                {t(one)}
              </label>
            ))}
          </fieldset>
        </ActForm>
      </SettingsSection>
    </div>
  );
};
