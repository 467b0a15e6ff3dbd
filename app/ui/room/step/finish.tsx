import { useTranslations } from 'use-intl';
import { useActs } from '../acts/acts-provider.tsx';
import type { ControlProps } from './control-props.ts';
import { mainControl, StepForm } from './step-form.tsx';

/** A piece of work that is done when somebody says so; also the way back from a rollback. */
export const Finish = ({ step, active }: ControlProps) => {
  const t = useTranslations('room');
  const acts = useActs();
  const undo = step.type === 'rollback';
  const open = step.checks.filter(({ mark }) => !mark).length;
  const finish = () =>
    acts.send(mainControl(step.id), {
      type: undo ? 'rollback.done' : 'step.done',
      step: step.id,
    });
  return (
    <StepForm
      step={step}
      active={active}
      act={undo ? t('done.undone') : t('done.act')}
      onAct={finish}
      tells={
        open > 0 ? (
          <p className="text-fine text-ink-2">{t('check.open', { count: open })}</p>
        ) : undefined
      }
    />
  );
};
