import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../notice.tsx';
import { fillForm } from './fill-form.ts';

/** After showing who one is: what was typed stands in its form again, and waits for one more press. */
export const KeptForm = ({ typed }: { typed: [name: string, value: string][] | null }) => {
  const t = useTranslations('account.kept');
  const [filled, setFilled] = useState<boolean | null>(null);
  useEffect(() => setFilled(typed && fillForm(typed)), [typed]);
  if (!typed || filled === null) return null;
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 pt-5 sm:px-6">
      <Notice tone="info" urgent title={t('title')}>
        {t(filled ? 'filled' : 'again')}
      </Notice>
    </div>
  );
};
