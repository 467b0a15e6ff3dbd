import { useTranslations } from 'use-intl';
import { sayDuration } from '../../messages/say-duration.ts';

/** Words a length of time in seconds: "54 min", "1 h 31 min". */
export const useDuration = (): ((seconds: number) => string) => {
  const t = useTranslations('duration');
  return (seconds) => sayDuration(t, seconds);
};
