import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { classNames } from './class-names.ts';

const controlClass = (invalid: boolean, more?: string) =>
  classNames(
    'w-full rounded-control border bg-surface px-3 py-2 text-instruction text-ink disabled:opacity-60',
    invalid ? 'border-bad shadow-[inset_0_0_0_1px_var(--bad)]' : 'border-line-strong',
    more,
  );

type Around = { label: ReactNode; hint?: ReactNode; error?: string; optional?: string };

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** A label, a hint and an error around one control, wired for screen readers. */
export const Field = ({
  label,
  hint,
  error,
  optional,
  id,
  children,
}: Around & { id?: string; children: (wiring: Wiring) => ReactNode }) => {
  const made = useId();
  const own = id ?? made;
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean);
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={own} className="text-control font-medium">
        {label}
        {optional ? <span className="ml-2 font-normal text-ink-3">{optional}</span> : null}
      </label>
      {children({
        id: own,
        'aria-describedby': described.length ? described.join(' ') : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint ? (
        <p id={`${own}-hint`} className="text-small text-ink-2">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${own}-error`} className="text-small font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
};

export const TextField = ({
  label,
  hint,
  error,
  optional,
  mono,
  id,
  ...rest
}: Around & { mono?: boolean } & InputHTMLAttributes<HTMLInputElement>) => (
  <Field label={label} hint={hint} error={error} optional={optional} id={id}>
    {(wiring) => (
      <input
        {...rest}
        {...wiring}
        className={controlClass(Boolean(error), mono ? 'font-mono font-medium' : undefined)}
      />
    )}
  </Field>
);

export const Textarea = ({
  label,
  hint,
  error,
  optional,
  id,
  ...rest
}: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) => (
  <Field label={label} hint={hint} error={error} optional={optional} id={id}>
    {(wiring) => (
      <textarea
        rows={3}
        {...rest}
        {...wiring}
        className={controlClass(Boolean(error), 'min-h-20 resize-y')}
      />
    )}
  </Field>
);

/** The system's own list: it works with every reader, and with a thumb. */
export const Select = ({
  label,
  hint,
  error,
  optional,
  id,
  children,
  ...rest
}: Around & SelectHTMLAttributes<HTMLSelectElement>) => (
  <Field label={label} hint={hint} error={error} optional={optional} id={id}>
    {(wiring) => (
      <select {...rest} {...wiring} className={controlClass(Boolean(error), 'min-h-[42px]')}>
        {children}
      </select>
    )}
  </Field>
);
