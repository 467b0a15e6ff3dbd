import { useId } from 'react';
import { classNames } from '../../class-names.ts';
import { Key } from '../../key.tsx';
import { useKey } from '../../keys/use-key.ts';

export type Choice = { id: string; title: string; hint?: string; to?: string };

const Row = ({
  choice,
  name,
  place,
  active,
  chosen,
  onChoose,
}: {
  choice: Choice;
  name: string;
  place: number;
  active: boolean;
  chosen: boolean;
  onChoose: () => void;
}) => {
  const pressKey = active && place <= 9 ? String(place) : undefined;
  const id = useId();
  useKey(pressKey, choice.title, () => {
    onChoose();
    document.getElementById(id)?.focus();
  });
  return (
    <label
      className={classNames(
        'keep-together grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3.5 gap-y-1 rounded-panel border bg-surface px-3.5 py-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-info sm:grid-cols-[auto_minmax(0,1fr)_auto]',
        chosen
          ? 'border-act shadow-[inset_0_0_0_1px_var(--act)]'
          : 'border-line-strong hover:border-ink-3',
      )}
    >
      <input
        id={id}
        type="radio"
        name={name}
        value={choice.id}
        checked={chosen}
        onChange={onChoose}
        aria-keyshortcuts={pressKey}
        className="sr-only"
      />
      <span className="grid size-[22px] place-items-center">
        {pressKey ? <Key name={pressKey} onAct={false} /> : null}
        <span
          aria-hidden="true"
          className={classNames(
            'size-4 rounded-full border-2',
            pressKey && 'hidden print:block [@media(hover:none)_and_(pointer:coarse)]:block',
            chosen ? 'border-5 border-act' : 'border-line-strong',
          )}
        />
      </span>
      <span>
        <span className="block font-semibold">{choice.title}</span>
        {choice.hint ? <span className="block text-small text-ink-2">{choice.hint}</span> : null}
      </span>
      {choice.to ? (
        <span className="text-[12.5px] text-ink-3 max-sm:col-start-2 sm:max-w-48 sm:text-right">
          {choice.to}
        </span>
      ) : null}
    </label>
  );
};

/** Ways to answer, numbered 1, 2, 3: the number chooses, Return decides. */
export const OptionList = ({
  label,
  describedBy,
  choices,
  value,
  active,
  onChoose,
}: {
  label: string;
  describedBy?: string;
  choices: Choice[];
  value: string | null;
  active: boolean;
  onChoose: (id: string) => void;
}) => {
  const name = useId();
  return (
    <fieldset aria-describedby={describedBy} className="grid gap-2">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice, at) => (
        <Row
          key={choice.id}
          choice={choice}
          name={name}
          place={at + 1}
          active={active}
          chosen={choice.id === value}
          onChoose={() => onChoose(choice.id)}
        />
      ))}
    </fieldset>
  );
};
