import { useTranslations } from 'use-intl';

/** What the checker says in a word: errors, warnings, or that every way ends. */
export const ProofMark = ({ errors, warnings }: { errors: number; warnings: number }) => {
  const t = useTranslations('runbook.library');
  if (errors > 0)
    return <span className="font-medium text-bad">{t('errors', { count: errors })}</span>;
  if (warnings > 0) return <span className="text-warn">{t('warnings', { count: warnings })}</span>;
  return <span className="text-ok">{t('proven')}</span>;
};
