import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { formCard, NarrowPage } from './narrow-page.tsx';

/** Coming in by a code from the printed sheet. */
export const BreakGlassForm = ({
  refused,
  busy,
}: {
  refused: { sentence: string; who: string; reason: string } | null;
  busy: boolean;
}) => {
  const t = useTranslations('account.breakGlass');
  return (
    <NarrowPage title={t('title')} lead={t('lead')}>
      {refused ? (
        <Notice tone="bad" urgent>
          {refused.sentence}
        </Notice>
      ) : null}
      <Form method="post" className={formCard}>
        <TextField
          name="who"
          label={t('who')}
          hint={t('whoHint')}
          defaultValue={refused?.who}
          autoComplete="username"
          maxLength={320}
          required
        />
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
          mono
          required
        />
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          defaultValue={refused?.reason}
          maxLength={300}
          required
        />
        <Button type="submit" look="act" disabled={busy}>
          {t('act')}
        </Button>
      </Form>
    </NarrowPage>
  );
};
