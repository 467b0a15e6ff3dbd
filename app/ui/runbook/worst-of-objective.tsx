import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { TimeBar } from '../time/time-bar.tsx';
import { useDuration } from '../time/use-duration.ts';

/** The worst way against the objective, in words and on a bar; seconds. */
export const WorstOfObjective = ({ worst, objective }: { worst?: number; objective?: number }) => {
  const t = useTranslations('runbook.library');
  const say = useDuration();
  const said =
    worst === undefined
      ? objective === undefined
        ? t('unbounded')
        : t('unboundedOf', { objective: say(objective) })
      : objective === undefined
        ? t('worstOnly', { worst: say(worst) })
        : t('ofObjective', { worst: say(worst), objective: say(objective) });
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
