import { type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Select } from '../../field.tsx';
import { useAnswer } from '../../use-answer.ts';
import type { AskPlan, Pick } from './ask-plan.ts';

/** A list to choose one from, asked of the server when the room does not hold it. */
export const AskPicker = ({
  pick,
  value,
  onPick,
}: {
  pick: NonNullable<AskPlan['pick']>;
  value: string;
  onPick: (id: string) => void;
}): ReactNode => {
  const t = useTranslations('room.life.ask');
  const found = useAnswer<Pick[]>(pick.from ?? null);
  const options = pick.from && found ? (pick.arrange?.(found) ?? found) : pick.options;
  const first = options[0]?.id ?? '';
  const chosen = options.some(({ id }) => id === value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what can be chosen decides
  useEffect(() => {
    if (!chosen && first !== '') onPick(first);
  }, [chosen, first]);
  if (pick.from && !found) return <p className="text-ink-2">{t('loading')}</p>;
  if (options.length === 0) return <p className="text-ink-2">{pick.none}</p>;
  return (
    <Select label={pick.label} value={value} onChange={(event) => onPick(event.target.value)}>
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.title}
        </option>
      ))}
    </Select>
  );
};
