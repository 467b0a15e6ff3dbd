import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import type { Live } from '../live/use-live.ts';
import { useHydrated, useNow } from '../time/clock-provider.tsx';
import { readersZone } from '../time/readers-zone.ts';
import { sayClock } from '../time/say-clock.ts';
import { Wordmark } from '../wordmark.tsx';

/** A clock to the second: whoever looks up sees that the screen is not frozen. */
const WallTime = () => {
  const zone = useHydrated() ? readersZone() : 'UTC';
  const now = useNow();
  return (
    <span className="num">
      {sayClock(now, zone)} {zone === 'UTC' ? 'UTC' : `(${sayClock(now, 'UTC').slice(0, 5)} UTC)`}
    </span>
  );
};

/** Around what a wall shows: the clock, whether it is live, whether it is a drill. */
export const WallFrame = ({
  live,
  failed,
  asOf,
  drill,
  children,
}: {
  live: Live;
  failed: boolean;
  /** When the server made what is shown. */
  asOf: number;
  drill: boolean;
  children: ReactNode;
}) => {
  const t = useTranslations('wall');
  const zone = useHydrated() ? readersZone() : 'UTC';
  const stale = failed || live.state === 'lost' || live.state === 'reconnecting';
  return (
    <div
      className={classNames(
        'wall grid min-h-dvh grid-rows-[auto_1fr_auto] gap-[clamp(14px,1.6vw,32px)] p-[clamp(16px,1.8vw,36px)]',
        drill && 'border-[clamp(5px,0.6vw,12px)] border-dashed border-drill',
      )}
    >
      <div className="grid gap-[clamp(10px,1vw,20px)]">
        {drill ? (
          <p className="rounded-control bg-drill-soft px-4 py-2 text-center text-[clamp(1rem,1.5vw,1.9rem)]/tight font-semibold text-drill">
            {t('drill')}
          </p>
        ) : null}
        {stale ? (
          <div role="alert" className="rounded-control bg-bad px-5 py-4 text-bad-ink">
            <p className="text-[clamp(1.375rem,2.6vw,3.25rem)]/tight font-semibold">
              {t('stale', { time: sayClock(live.since ?? asOf, zone) })}
            </p>
            <p className="mt-1 text-[clamp(1rem,1.3vw,1.6rem)]/snug">{t('staleText')}</p>
          </div>
        ) : null}
      </div>
      <div className={classNames('min-w-0', stale && 'opacity-60')}>{children}</div>
      <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-[clamp(0.875rem,1.05vw,1.375rem)] text-ink-2">
        <Wordmark />
        <output className={stale ? 'font-semibold text-bad' : undefined}>
          <span
            aria-hidden="true"
            className={classNames(
              'keeps-colour mr-2 inline-block size-[0.6em] rounded-full border-2',
              live.state === 'live' && !stale ? 'border-ok bg-ok' : 'border-bad',
            )}
          />
          {stale ? null : t(live.state === 'live' ? 'live' : 'connecting')}
        </output>
        <WallTime />
      </footer>
    </div>
  );
};
