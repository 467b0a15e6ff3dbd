import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Variant } from '../../domain/escalation/policy.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { Button } from '../button.tsx';
import { type Choices, severities } from './ladder-data.ts';
import { StepsEditor } from './steps-editor.tsx';

/** Other steps for incidents of some severities. */
export const VariantEditor = ({
  variant,
  free,
  choices,
  onChange,
  onRemove,
}: {
  variant: Variant;
  /** Severities that no variant has. */
  free: readonly Severity[];
  choices: Choices;
  onChange: (variant: Variant) => void;
  onRemove: () => void;
}) => {
  const t = useTranslations('policy.edit');
  const words = useTranslations('incident.severity');
  const named = variant.severities;
  const title = t('variant', { severities: named.map((one) => words(one)).join(', ') });
  const flip = (one: Severity) =>
    onChange({
      ...variant,
      severities: severities.filter((each) =>
        each === one ? !named.includes(one) : named.includes(each),
      ),
    });
  return (
    <section className="grid grid-cols-1 gap-3 rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-body font-semibold">{title}</h3>
        <Button
          look="quiet"
          size="small"
          aria-label={t('removeVariant', { variant: title })}
          onClick={onRemove}
        >
          <Trash2 aria-hidden="true" size={16} />
        </Button>
      </div>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
        <legend className="mb-1.5 text-control font-medium">{t('severities')}</legend>
        {severities.map((one) => (
          <label key={one} className="inline-flex items-center gap-2 text-control">
            <input
              type="checkbox"
              className="size-4 accent-ink"
              checked={named.includes(one)}
              disabled={named.includes(one) ? named.length === 1 : !free.includes(one)}
              onChange={() => flip(one)}
            />
            {words(one)}
          </label>
        ))}
      </fieldset>
      <StepsEditor
        steps={variant}
        choices={choices}
        onChange={(steps) => onChange({ ...variant, ...steps })}
      />
    </section>
  );
};
