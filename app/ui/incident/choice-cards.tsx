import { useId } from 'react';
import { classNames } from '../class-names.ts';

type Choice = { value: string; title: string; text: string; drill?: boolean };

/** One of a few, each with a sentence that tells it from the others. */
export const ChoiceCards = ({
  name,
  legend,
  hint,
  error,
  chosen,
  choices,
  onChoose,
}: {
  name: string;
  legend: string;
  hint?: string;
  error?: string;
  chosen?: string;
  choices: Choice[];
  onChoose?: (value: string) => void;
}) => {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}>
      <legend className="text-control font-medium">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-ink-2">
          {hint}
        </p>
      ) : null}
      <div className="mt-2 grid gap-2 sm:grid-cols-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classNames(
              'flex cursor-pointer gap-3 rounded-panel border bg-surface px-3.5 py-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-info',
              choice.drill
                ? 'border-dashed border-drill has-checked:bg-drill-soft has-checked:shadow-[inset_0_0_0_1px_var(--drill)]'
                : 'border-line-strong has-checked:border-ink has-checked:shadow-[inset_0_0_0_1px_var(--ink)]',
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              onChange={onChoose ? () => onChoose(choice.value) : undefined}
              className="mt-1 size-4 flex-none accent-ink outline-none"
            />
            <span>
              <span className={classNames('font-semibold', choice.drill && 'text-drill')}>
                {choice.title}
              </span>
              <span className="block text-small text-ink-2">{choice.text}</span>
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-small font-medium text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
};
