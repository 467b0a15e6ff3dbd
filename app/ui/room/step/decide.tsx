import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActs } from '../acts/acts-provider.tsx';
import { useChoice } from '../drafts.tsx';
import { Call, Lacks } from './call.tsx';
import type { ControlProps } from './control-props.ts';
import { OptionList } from './option-list.tsx';
import { mainControl, StepForm } from './step-form.tsx';

/** A person chooses the way. Nothing is chosen beforehand: Return alone decides nothing. */
export const Decide = ({ step, active }: ControlProps) => {
  const t = useTranslations('room.decide');
  const acts = useActs();
  const [option, setOption] = useChoice(`option:${step.id}`);
  const [lacks, setLacks] = useState<string | null>(null);
  const options = step.options ?? [];
  const decide = () => {
    if (!option) return setLacks(t('choose', { count: String(options.length) }));
    setLacks(null);
    acts.send(mainControl(step.id), { type: 'decision.made', step: step.id, option }, () =>
      setOption(null),
    );
  };
  return (
    <StepForm
      step={step}
      active={active}
      act={t('act')}
      ready={option !== null}
      onAct={decide}
      tells={<Lacks>{lacks}</Lacks>}
    >
      <Call title={t('label')} />
      <OptionList
        label={step.question ?? step.title}
        choices={options.map((one) => ({ ...one, to: t('to', { title: one.toTitle }) }))}
        value={option}
        active={active}
        onChoose={(id) => {
          setOption(id);
          setLacks(null);
        }}
      />
    </StepForm>
  );
};
