import { useState } from 'react';
import { TextField } from '../field.tsx';
import { secondsOf } from './editor-state.ts';

/** Minutes to type, seconds to keep: what is being typed stays as it is until it is left. */
export const MinutesField = ({
  label,
  hint,
  seconds,
  min,
  max,
  onChange,
}: {
  label: string;
  hint?: string;
  seconds: number;
  min: number;
  max: number;
  onChange: (seconds: number) => void;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      hint={hint}
      type="number"
      inputMode="decimal"
      min={min / 60}
      max={max / 60}
      step="any"
      required
      value={typed ?? String(Math.round((seconds / 60) * 100) / 100)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(secondsOf(event.target.value, seconds));
      }}
      onBlur={() => setTyped(null)}
    />
  );
};
