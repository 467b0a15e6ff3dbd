import { useTranslations } from 'use-intl';

/** Above every page of a demo, also on paper: nobody takes it for the real thing. */
export const DemoBanner = () => {
  const t = useTranslations('shell');
  return (
    <aside
      aria-label={t('demo')}
      className="border-b-2 border-dashed border-drill bg-drill-soft px-4 py-1.5 text-small text-drill sm:px-5"
    >
      <strong className="font-semibold">{t('demo')}</strong> {t('demoText')}
    </aside>
  );
};
