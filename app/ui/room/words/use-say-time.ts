import { useTranslations } from 'use-intl';
import { useHydrated } from '../../time/clock-provider.tsx';
import { readersZone } from '../../time/readers-zone.ts';
import { wallClock } from '../../time/wall-clock.ts';
import { sayTimes } from './say-times.ts';

export const useZone = (): string => (useHydrated() ? readersZone() : 'UTC');

/** Makes the instants of a sentence readable: "03:31 (02:31 UTC)". */
export const useSayTime = () => {
  const t = useTranslations('duration');
  const zone = useZone();
  return (params: Record<string, string | number>) =>
    sayTimes(params, (at) => {
      const { time, utc } = wallClock(at, zone);
      return utc ? t('withUtc', { local: time, utc }) : t('inUtc', { time });
    });
};
