import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { wallClock } from '../time/wall-clock.ts';
import { useLiveStatus } from './live-status.ts';

const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The dot in the top bar: full and green when live, hollow when not, always with the word. */
export const LiveIndicator = () => {
  const t = useTranslations('shell');
  const status = useLiveStatus();
  if (status.state === 'off') return null;
  const live = status.state === 'live';
  return (
    <output
      className={classNames(
        'inline-flex items-center gap-1.5 text-small whitespace-nowrap',
        status.state === 'lost' ? 'font-medium text-bad' : 'text-ink-2',
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          'keeps-colour size-2 rounded-full border-2',
          live ? 'border-ok bg-ok' : status.state === 'lost' ? 'border-bad' : 'border-ink-3',
        )}
      />
      {status.state === 'lost'
        ? t('lostShort', { time: wallClock(status.since, zone()).time })
        : t(status.state)}
    </output>
  );
};
