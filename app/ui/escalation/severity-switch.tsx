import { useTranslations } from 'use-intl';
import type { Severity } from '../../domain/runbook/plan.ts';
import { classNames } from '../class-names.ts';
import { severities } from './ladder-data.ts';

/** For an incident of which severity the ladder is drawn. */
export const SeveritySwitch = ({
  chosen,
  onChoose,
}: {
  chosen: Severity;
  onChoose: (severity: Severity) => void;
}) => {
  const t = useTranslations('policy');
  const words = useTranslations('incident.severity');
  return (
    <fieldset className="mb-4 flex w-fit max-w-full flex-wrap rounded-control border border-line-strong p-0.5">
      <legend className="sr-only">{t('forSeverity')}</legend>
      {severities.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === chosen}
          onClick={() => onChoose(one)}
          className={classNames(
            'rounded-[5px] px-2.5 py-1.5 text-small/none',
            one === chosen ? 'bg-ink font-semibold text-surface' : 'text-ink-2 hover:text-ink',
          )}
        >
          {words(one)}
        </button>
      ))}
    </fieldset>
  );
};
