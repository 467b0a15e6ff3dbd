import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { useNow } from '../time/clock-provider.tsx';
import { type CountdownState, clockFace, countdownAt } from '../time/countdown-parts.ts';
import { useDuration } from '../time/use-duration.ts';

const colours: Record<CountdownState, string> = {
  calm: 'text-ink',
  soon: 'text-warn',
  lapsed: 'text-bad',
};

/** A deadline that is read from across the room. It alone is drawn again each second. */
export const WallCountdown = ({ dueAt, small }: { dueAt: number; small?: boolean }) => {
  const t = useTranslations('duration');
  const say = useDuration();
  const { state, seconds } = countdownAt(dueAt, useNow());
  return (
    <time
      role="timer"
      dateTime={new Date(dueAt).toISOString()}
      className={classNames(
        'num font-semibold whitespace-nowrap',
        small
          ? 'text-[clamp(1rem,1.4vw,1.75rem)]/none'
          : 'text-[clamp(1.5rem,3.2vw,4rem)]/none tracking-[-0.03em]',
        colours[state],
      )}
    >
      {state === 'lapsed' ? t('lapsed', { ago: say(seconds) }) : clockFace(seconds)}
    </time>
  );
};

/** How long it has gone on, or took. */
export const WallSince = ({ from, until }: { from: number; until?: number }) => {
  const t = useTranslations('wall');
  const now = useNow();
  return (
    <p className="sm:text-right">
      <span className="num block text-[clamp(1.75rem,4.2vw,5.25rem)]/none font-semibold tracking-[-0.03em]">
        {clockFace(((until ?? now) - from) / 1000)}
      </span>
      <span className="text-[clamp(0.8125rem,1vw,1.25rem)] text-ink-2">
        {t(until === undefined ? 'since' : 'took')}
      </span>
    </p>
  );
};
