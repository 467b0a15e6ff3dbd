import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { TimeBar } from '../time/time-bar.tsx';
import { useDuration } from '../time/use-duration.ts';

/** The worst way against the objective in words; seconds. */
export const useWorstWords = () => {
  const t = useTranslations('runbook.library');
  const say = useDuration();
  return ({ worst, objective }: { worst?: number; objective?: number }): string => {
    if (worst === undefined) {
      return objective === undefined
        ? t('unbounded')
        : t('unboundedOf', { objective: say(objective) });
    }
    return objective === undefined
      ? t('worstOnly', { worst: say(worst) })
      : t('ofObjective', { worst: say(worst), objective: say(objective) });
  };
};

/** The worst way against the objective, in words and on a bar. */
export const WorstOfObjective = ({ worst, objective }: { worst?: number; objective?: number }) => {
  const said = useWorstWords()({ worst, objective });
  const over = worst !== undefined && objective !== undefined && worst > objective;
  return (
    <div className="w-40">
      <span
        className={classNames(
          'mb-1 block whitespace-nowrap',
          over ? 'font-medium text-bad' : worst === undefined && 'text-warn',
        )}
      >
        {said}
      </span>
      {worst === undefined ? null : <TimeBar used={worst} objective={objective} label={said} />}
    </div>
  );
};
