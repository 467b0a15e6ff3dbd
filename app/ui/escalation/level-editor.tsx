import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Level } from '../../domain/escalation/policy.ts';
import { policyLimits } from '../../domain/escalation/policy-limits.ts';
import { Button } from '../button.tsx';
import { replaced, without } from '../oncall/editor-state.ts';
import { noTarget } from './editor-state.ts';
import type { Choices } from './ladder-data.ts';
import { MinutesField } from './minutes-field.tsx';
import { TargetRow } from './target-row.tsx';

/** Whom one level pages and how long it waits; moved and removed by buttons, hence by keyboard. */
export const LevelEditor = ({
  level,
  title,
  choices,
  onChange,
  onMove,
  onRemove,
  first,
  last,
}: {
  level: Level;
  title: string;
  choices: Choices;
  onChange: (level: Level) => void;
  /** Absent where there is nothing to move among. */
  onMove?: (by: -1 | 1) => void;
  onRemove?: () => void;
  first?: boolean;
  last?: boolean;
}) => {
  const t = useTranslations('policy.edit');
  const { targets, wait } = level;
  const numbered = targets.map((target, index) => ({ target, index }));
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-3 rounded-panel border border-line bg-sunken px-3.5 py-3">
      <legend className="sr-only">{title}</legend>
      <div className="flex items-center justify-between gap-2">
        <span className="text-control font-semibold" aria-hidden="true">
          {title}
        </span>
        <span className="flex gap-1">
          {onMove ? (
            <>
              <Button
                look="quiet"
                size="small"
                aria-label={t('up', { level: title })}
                disabled={first}
                onClick={() => onMove(-1)}
              >
                <ArrowUp aria-hidden="true" size={16} />
              </Button>
              <Button
                look="quiet"
                size="small"
                aria-label={t('down', { level: title })}
                disabled={last}
                onClick={() => onMove(1)}
              >
                <ArrowDown aria-hidden="true" size={16} />
              </Button>
            </>
          ) : null}
          {onRemove ? (
            <Button
              look="quiet"
              size="small"
              aria-label={t('remove', { level: title })}
              onClick={onRemove}
            >
              <Trash2 aria-hidden="true" size={16} />
            </Button>
          ) : null}
        </span>
      </div>
      <ul className="grid grid-cols-1 gap-2" aria-label={t('page')}>
        {numbered.map(({ target, index }) => (
          <TargetRow
            key={index}
            {...{ target, choices, title }}
            taken={targets}
            onChange={(next) => onChange({ ...level, targets: replaced(targets, index, next) })}
            onRemove={
              targets.length > 1
                ? () => onChange({ ...level, targets: without(targets, index) })
                : undefined
            }
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Button
          size="small"
          disabled={targets.length >= policyLimits.targets}
          onClick={() => onChange({ ...level, targets: [...targets, noTarget] })}
        >
          <Plus aria-hidden="true" size={14} />
          {t('addTarget')}
        </Button>
        <div className="w-36">
          <MinutesField
            label={t('wait')}
            seconds={wait}
            min={policyLimits.shortestWait}
            max={policyLimits.longestWait}
            onChange={(seconds) => onChange({ ...level, wait: seconds })}
          />
        </div>
      </div>
    </fieldset>
  );
};
