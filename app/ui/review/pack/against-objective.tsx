import { useTranslations } from 'use-intl';
import type { Seconds } from '../../../domain/time.ts';
import { useDuration } from '../../time/use-duration.ts';
import { RatioBar } from './ratio-bar.tsx';

/** A measured time beside its objective, drawn and in words. */
export const AgainstObjective = ({
  seconds,
  objective,
  met,
}: {
  seconds: Seconds;
  objective: Seconds | null;
  met: boolean | null;
}) => {
  const t = useTranslations('pack.incidents');
  const say = useDuration();
  if (objective === null)
    return (
      <p>
        <span className="num font-semibold">{say(seconds)}</span>{' '}
        <span className="text-ink-3">{t('noObjective')}</span>
      </p>
    );
  return (
    <>
      <p className="mb-1 flex flex-wrap justify-between gap-x-3">
        <span className="num">
          {t('ofObjective', { time: say(seconds), objective: say(objective) })}
        </span>
        <span className={met ? 'font-medium text-ok' : 'font-medium text-bad'}>
          {met ? t('met') : t('missed', { time: say(seconds - objective) })}
        </span>
      </p>
      <RatioBar seconds={seconds} objective={objective} met={met === true} />
    </>
  );
};
