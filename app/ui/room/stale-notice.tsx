import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import type { Live } from '../live/use-live.ts';
import { Notice } from '../notice.tsx';
import { sayClock } from '../time/say-clock.ts';
import { useZone } from './words/use-say-time.ts';

/** What is shown is from before: since when, and what still holds. */
export const StaleNotice = ({ live, asOf }: { live: Live; asOf: number }) => {
  const t = useTranslations('room.stale');
  const time = sayClock(live.since ?? asOf, useZone());
  if (live.state === 'live' || live.state === 'connecting') return null;
  const lost = live.state === 'lost';
  return (
    <div className="mb-5 max-w-[760px]">
      <Notice
        tone={lost ? 'bad' : 'warn'}
        title={lost ? t('lost', { time }) : t('reconnecting', { time })}
      >
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p>{t('explain')}</p>
          <Button size="small" onClick={live.retry}>
            {t('retry')}
          </Button>
        </div>
      </Notice>
    </div>
  );
};
