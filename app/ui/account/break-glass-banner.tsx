import { useTranslations } from 'use-intl';

/** Above every page for a day after a sealed code was used. */
export const BreakGlassBanner = ({
  use,
}: {
  use: { at: number; by: string; reason: string } | null;
}) => {
  const t = useTranslations('account.breakGlass');
  if (!use) return null;
  const time = new Date(use.at).toISOString().slice(0, 16).replace('T', ' ');
  return (
    <aside
      aria-label={t('bannerTitle')}
      className="no-print border-b border-bad bg-bad-soft px-4 py-2 text-control break-words sm:px-5"
    >
      <strong className="font-semibold">{t('bannerTitle')}</strong>{' '}
      {t('banner', { by: use.by, time, reason: use.reason })}
    </aside>
  );
};
