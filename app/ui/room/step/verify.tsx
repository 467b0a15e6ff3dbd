import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { sentEventLimits } from '../../../domain/incident/sent-event-limits.ts';
import { TextField } from '../../field.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { useChoice, useDraft } from '../drafts.tsx';
import { Call, Lacks } from './call.tsx';
import type { ControlProps } from './control-props.ts';
import { OptionList } from './option-list.tsx';
import { mainControl, StepForm } from './step-form.tsx';

/** An observed value and a verdict; "OK" alone is no evidence. */
export const Verify = ({ step, active }: ControlProps) => {
  const t = useTranslations('room.verify');
  const acts = useActs();
  const field = useRef<HTMLDivElement>(null);
  const [value, setValue] = useDraft(`verify:${step.id}`);
  const [verdict, setVerdict] = useChoice(`verdict:${step.id}`);
  const [lacks, setLacks] = useState<'needValue' | 'needVerdict' | null>(null);
  const { what, expect, unit, onFailTitle } = step.verify ?? { what: step.title };
  const observed = value?.trim() ?? '';
  const send = () => {
    if (observed === '') {
      setLacks('needValue');
      field.current?.querySelector('input')?.focus();
      return;
    }
    if (verdict === null) return setLacks('needVerdict');
    setLacks(null);
    acts.send(
      mainControl(step.id),
      { type: 'verify.recorded', step: step.id, value: observed, pass: verdict === 'pass' },
      () => {
        setValue(null);
        setVerdict(null);
      },
    );
  };
  const unitOf = (text: string) => (unit && !text.includes(unit) ? `${text} ${unit}` : text);
  return (
    <StepForm
      step={step}
      active={active}
      act={t('act')}
      ready={observed !== '' && verdict !== null}
      onAct={send}
      tells={<Lacks>{lacks === 'needVerdict' ? t('needVerdict') : null}</Lacks>}
    >
      <Call title={t('label')}>{t('what', { what })}</Call>
      <div ref={field} className="mb-3.5 max-w-80">
        <TextField
          mono
          label={unit ? `${t('value')} (${unit})` : t('value')}
          hint={expect ? t('expect', { expect: unitOf(expect) }) : undefined}
          error={lacks === 'needValue' ? t('needValue') : undefined}
          autoComplete="off"
          maxLength={sentEventLimits.value}
          value={value ?? ''}
          onChange={(event) => {
            setValue(event.target.value);
            setLacks(null);
          }}
        />
      </div>
      <OptionList
        label={t('label')}
        choices={[
          { id: 'pass', title: t('pass'), hint: t('passTo') },
          {
            id: 'fail',
            title: t('fail'),
            hint: t('failNowhere'),
            to: onFailTitle ? t('failTo', { title: onFailTitle }) : undefined,
          },
        ]}
        value={verdict}
        active={active}
        onChoose={(id) => {
          setVerdict(id);
          setLacks(null);
        }}
      />
    </StepForm>
  );
};
