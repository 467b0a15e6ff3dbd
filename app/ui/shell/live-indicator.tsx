import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { useLive } from '../live/use-live.ts';
import { readersZone } from '../time/readers-zone.ts';
import { sayClock } from '../time/say-clock.ts';

/** The dot in the top bar: full and green when live, hollow when not, always with the word. */
export const LiveIndicator = () => {
  const t = useTranslations('shell');
  const { state, since } = useLive();
  const out = state === 'lost' || (state === 'reconnecting' && since !== null);
  return (
    <output
      className={classNames(
        'inline-flex items-center gap-1.5 text-small whitespace-nowrap',
        out ? 'font-medium text-bad' : 'text-ink-2',
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          'keeps-colour size-2 rounded-full border-2',
          state === 'live' ? 'border-ok bg-ok' : out ? 'border-bad' : 'border-ink-3',
        )}
      />
      {out && since !== null
        ? t(state === 'lost' ? 'lostSince' : 'reconnectingSince', {
            time: sayClock(since, readersZone()),
          })
        : t(state === 'live' ? 'live' : 'connecting')}
    </output>
  );
};
