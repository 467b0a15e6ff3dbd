import { useTranslations } from 'use-intl';
import { useLive } from '../live/use-live.ts';

/** Above every page while the server's clock stands: deadlines do not lapse, and nobody is paged. */
export const ClockBanner = () => {
  const t = useTranslations('shell');
  const { stands: seconds } = useLive();
  if (seconds === null) return null;
  return (
    <div
      role="alert"
      className="no-print border-b border-bad bg-bad-soft px-4 py-2 text-control break-words sm:px-5"
    >
      <strong className="font-semibold">{t('clockStands', { seconds })}</strong>{' '}
      {t('clockStandsText')}
    </div>
  );
};
