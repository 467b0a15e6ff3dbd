import { useTranslations } from 'use-intl';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { useNow } from '../time/clock-provider.tsx';
import { TimeBar } from '../time/time-bar.tsx';
import { useDuration } from '../time/use-duration.ts';

/** Time used since it was declared, and the worst case in all against the objective. */
export const UsedOfObjective = ({ incident }: { incident: IncidentSummary }) => {
  const t = useTranslations('incident');
  const say = useDuration();
  const now = useNow();
  const used = Math.max(0, ((incident.resolvedAt ?? now) - incident.declaredAt) / 1000);
  const { objective, worstRemaining } = incident;
  const worst = worstRemaining === undefined ? undefined : used + worstRemaining;
  // Whole minutes: a label that changed each second would be read out each second.
  const minutes = Math.floor(used / 60) * 60;
  const words = {
    used: say(minutes || used),
    worst: say(worst ?? 0),
    objective: say(objective ?? 0),
  };
  return (
    <div>
      <p className="mb-1.5 flex justify-between gap-3 text-small text-ink-2">
        <span className="num text-ink">{words.used}</span>
        <span>
          {worst !== undefined && objective !== undefined
            ? t('worstOf', words)
            : worst !== undefined
              ? t('worstMore', { worst: say(worstRemaining ?? 0) })
              : objective !== undefined
                ? t('ofObjective', words)
                : null}
        </span>
      </p>
      <TimeBar
        used={used}
        worst={worstRemaining}
        objective={objective}
        label={t('barSaid', {
          ...words,
          hasWorst: worst === undefined ? 'no' : 'yes',
          hasObjective: objective === undefined ? 'no' : 'yes',
        })}
      />
    </div>
  );
};
