import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';

/** One button, and the name that will stand in every timeline. */
export const ConfirmSignIn = ({
  name,
  wrongName,
  busy,
}: {
  name: string;
  wrongName: boolean;
  busy: boolean;
}) => {
  const t = useTranslations('account.link');
  return (
    <div className="mx-auto max-w-[520px] px-4 py-10 sm:px-6 sm:py-16">
      <h1 className="text-display font-semibold">{t('title', { name })}</h1>
      <p className="mt-2 text-lead text-ink-2">{t('lead')}</p>
      <Form
        method="post"
        className="mt-6 grid gap-5 rounded-card border border-line bg-surface px-5 py-5 sm:px-6"
      >
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          error={wrongName ? t('nameError') : undefined}
          defaultValue={name}
          autoComplete="name"
          maxLength={80}
          required
        />
        <Button type="submit" look="act" disabled={busy}>
          {t('act')}
        </Button>
      </Form>
    </div>
  );
};
