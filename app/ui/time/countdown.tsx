import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { useNow } from './clock-provider.tsx';
import { type CountdownState, clockFace, countdownAt } from './countdown-parts.ts';
import { useDuration } from './use-duration.ts';

const colours: Record<CountdownState, string> = {
  calm: '',
  soon: 'text-warn',
  lapsed: 'text-bad',
};

/**
 * A deadline that counts down, then says how long ago it lapsed.
 * `large` stands at the head of a step, with `then`: what happens at zero.
 */
export const Countdown = ({
  dueAt,
  large,
  then,
}: {
  dueAt: number;
  large?: boolean;
  then?: string;
}) => {
  const t = useTranslations('duration');
  const say = useDuration();
  const { state, seconds } = countdownAt(dueAt, useNow());
  const lapsed = state === 'lapsed';
  return (
    <span className={classNames('inline-block', large && 'text-right')}>
      <time
        role="timer"
        dateTime={new Date(dueAt).toISOString()}
        className={classNames(
          colours[state],
          lapsed ? 'font-medium' : 'num',
          large && !lapsed && 'block text-display/none tracking-[-0.03em]',
          large && lapsed && 'block text-step font-semibold',
        )}
      >
        {lapsed ? t('lapsed', { ago: say(seconds) }) : clockFace(seconds)}
      </time>
      {then ? <span className="mt-1 block text-fine font-medium text-ink-3">{then}</span> : null}
    </span>
  );
};
