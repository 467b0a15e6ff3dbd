import { useTranslations } from 'use-intl';
import { shapeOf } from '../../domain/runbook/pattern-shape.ts';
import type { InputField } from '../../domain/runbook/plan.ts';
import { TextField } from '../field.tsx';
import type { RefusedForm } from './declare-form.tsx';

/** What the chosen runbook asks at the start, filled with what is usual. */
export const DeclareInputs = ({
  inputs,
  refused,
}: {
  inputs: InputField[];
  refused?: RefusedForm;
}) => {
  const t = useTranslations('incident.declare');
  const errorOf = ({ name, pattern }: InputField) => {
    const wrong = refused?.wrongInputs.find((one) => one.name === name);
    if (!wrong) return undefined;
    return wrong.why === 'too-long'
      ? t('error.tooLong')
      : t('error.input', {
          value: refused?.values[`input:${name}`] ?? '',
          ...shapeOf(pattern ?? ''),
        });
  };
  return (
    <fieldset>
      <legend className="text-control font-medium">{t('inputs')}</legend>
      <p className="text-small text-ink-2">{t('inputsHint')}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {inputs.map((input) => (
          <TextField
            key={input.name}
            name={`input:${input.name}`}
            label={input.label}
            type={input.secret ? 'password' : 'text'}
            hint={input.secret ? t('secret') : undefined}
            error={errorOf(input)}
            defaultValue={refused?.values[`input:${input.name}`] ?? input.default ?? ''}
            autoComplete="off"
            spellCheck={false}
            mono
          />
        ))}
      </div>
    </fieldset>
  );
};
