import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Target } from '../../domain/escalation/policy.ts';
import { Button } from '../button.tsx';
import { type Choices, isKnownTarget, nameOfTarget, targetTypes } from './ladder-data.ts';

const wordFor = ({ type, id }: Target): string => (id === '' ? '' : `${type}:${id}`);

const targetOf = (value: string): Target => {
  const [word, ...rest] = value.split(':');
  const type = targetTypes.find((one) => one === word) ?? 'schedule';
  return { type, id: rest.join(':') };
};

/** One of those whom a level pages. It may be walked through by arrow keys: choosing adds nothing else. */
export const TargetRow = ({
  target,
  taken,
  title,
  choices,
  onChange,
  onRemove,
}: {
  target: Target;
  taken: readonly Target[];
  title: string;
  choices: Choices;
  onChange: (target: Target) => void;
  onRemove?: () => void;
}) => {
  const t = useTranslations('policy.edit');
  const groups = useTranslations('policy.group');
  const gone = useTranslations('policy')('gone');
  const own = wordFor(target);
  const others = taken.map(wordFor).filter((one) => one !== own);
  const name = nameOfTarget(choices, target);
  return (
    <li className="flex items-center gap-1.5">
      <select
        aria-label={t('target', { level: title })}
        value={own}
        required
        onChange={(event) => onChange(targetOf(event.target.value))}
        className="min-h-10 w-full min-w-0 flex-1 rounded-control border border-line-strong bg-surface px-3 py-2 text-control text-ink"
      >
        <option value="">{t('choose')}</option>
        {own !== '' && !isKnownTarget(choices, target) ? (
          <option value={own}>{`${target.id} ${gone}`}</option>
        ) : null}
        {targetTypes.map((type) =>
          choices[type].length > 0 ? (
            <optgroup key={type} label={groups(type)}>
              {choices[type].map(({ id, name: shown }) => (
                <option
                  key={id}
                  value={`${type}:${id}`}
                  disabled={others.includes(`${type}:${id}`)}
                >
                  {shown}
                </option>
              ))}
            </optgroup>
          ) : null,
        )}
      </select>
      {onRemove ? (
        <Button
          look="quiet"
          size="small"
          aria-label={t('removeTarget', { name: name || t('choose'), level: title })}
          onClick={onRemove}
        >
          <X aria-hidden="true" size={16} />
        </Button>
      ) : null}
    </li>
  );
};
