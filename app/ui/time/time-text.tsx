import { useTranslations } from 'use-intl';
import { useHydrated, useNow } from './clock-provider.tsx';
import { readersZone } from './readers-zone.ts';
import { dayIn, wallClock } from './wall-clock.ts';

/**
 * A moment in the reader's zone with UTC beside it; the server, which does not know the zone, says UTC.
 * The day is told unless it is today; `bare` leaves UTC to the tooltip.
 */
export const TimeText = ({ at, bare }: { at: number; bare?: boolean }) => {
  const t = useTranslations('duration');
  const hydrated = useHydrated();
  const now = useNow();
  const zone = hydrated ? readersZone() : 'UTC';
  const { time, day, utc } = wallClock(at, zone);
  const local = day === dayIn(now, zone) ? time : `${day} ${time}`;
  const iso = new Date(at).toISOString();
  const said = utc ? t('withUtc', { local, utc }) : t('inUtc', { time: local });
  return (
    <time dateTime={iso} title={`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`}>
      {bare ? local : said}
    </time>
  );
};
