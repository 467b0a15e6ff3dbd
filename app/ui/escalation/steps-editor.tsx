import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Steps } from '../../domain/escalation/policy.ts';
import { policyLimits } from '../../domain/escalation/policy-limits.ts';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { moved, replaced, without } from '../oncall/editor-state.ts';
import { newLevel } from './editor-state.ts';
import type { Choices } from './ladder-data.ts';
import { LevelEditor } from './level-editor.tsx';
import { MinutesField } from './minutes-field.tsx';

/** The levels of a policy, or of one of its variants, in their order. */
export const StepsEditor = ({
  steps,
  choices,
  onChange,
}: {
  steps: Steps;
  choices: Choices;
  onChange: (steps: Steps) => void;
}) => {
  const t = useTranslations('policy.edit');
  const { delay, levels, repeat } = steps;
  const put = (more: Partial<Steps>) => onChange({ ...steps, ...more });
  const numbered = levels.map((level, index) => ({ level, index }));
  return (
    <div className="grid grid-cols-1 gap-3">
      {numbered.map(({ level, index }) => (
        <LevelEditor
          key={index}
          {...{ level, choices }}
          title={t('level', { level: index + 1 })}
          first={index === 0}
          last={index === levels.length - 1}
          onChange={(next) => put({ levels: replaced(levels, index, next) })}
          onMove={levels.length > 1 ? (by) => put({ levels: moved(levels, index, by) }) : undefined}
          onRemove={levels.length > 1 ? () => put({ levels: without(levels, index) }) : undefined}
        />
      ))}
      <div>
        <Button
          disabled={levels.length >= policyLimits.levels}
          onClick={() => put({ levels: [...levels, newLevel()] })}
        >
          <Plus aria-hidden="true" size={16} />
          {t('addLevel')}
        </Button>
      </div>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t('repeat')}
          hint={t('repeatHint')}
          type="number"
          min={0}
          max={policyLimits.repeat}
          required
          value={repeat}
          onChange={(event) =>
            put({
              repeat: Math.min(
                policyLimits.repeat,
                Math.max(0, Math.floor(Number(event.target.value))),
              ),
            })
          }
        />
        <MinutesField
          label={t('delay')}
          hint={t('delayHint')}
          seconds={delay}
          min={0}
          max={policyLimits.longestWait}
          onChange={(seconds) => put({ delay: seconds })}
        />
      </div>
    </div>
  );
};
