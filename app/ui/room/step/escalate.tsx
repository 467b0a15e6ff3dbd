import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { Call } from './call.tsx';
import type { ControlProps } from './control-props.ts';
import { mainControl, StepForm } from './step-form.tsx';

/** Somebody is paged until one acknowledges, or until nobody is left. */
export const Escalate = ({ step, active }: ControlProps) => {
  const t = useTranslations('room.escalate');
  const acts = useActs();
  const exhausted = `exhausted:${step.id}`;
  return (
    <StepForm
      step={step}
      active={active}
      act={t('act')}
      onAct={() => acts.send(mainControl(step.id), { type: 'page.acknowledged', step: step.id })}
      beside={
        <Button
          pressKey={active ? 'e' : undefined}
          aria-disabled={acts.pending(exhausted) !== undefined || undefined}
          onClick={() => acts.send(exhausted, { type: 'page.exhausted', step: step.id })}
        >
          {t('exhausted')}
        </Button>
      }
    >
      <Call title={t('waiting')} />
      <Refusals of={({ control }) => control === exhausted} />
    </StepForm>
  );
};
