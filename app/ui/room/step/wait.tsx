import { useTranslations } from 'use-intl';
import { TimeText } from '../../time/time-text.tsx';
import { useRoom } from '../room-context.ts';
import type { ControlProps } from './control-props.ts';
import { StepForm } from './step-form.tsx';

/** Time or an outside signal; a person may end it early and says why. */
export const Wait = ({ step, active }: ControlProps) => {
  const t = useTranslations('room.wait');
  const { ask } = useRoom();
  const until = step.wait?.until;
  return (
    <StepForm
      step={step}
      active={active}
      act={t('act')}
      quietAct
      onAct={() => ask({ type: 'wait', step: step.id })}
    >
      <p className="max-w-[66ch]">{until ? t('untilSignal', { until }) : t('forTime')}</p>
      <p className="mt-1 text-small text-ink-3">
        {t.rich('started', { at: () => <TimeText at={step.enteredAt} /> })}
      </p>
    </StepForm>
  );
};
