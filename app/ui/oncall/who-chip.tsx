import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { initialsOf } from '../avatar.tsx';
import { classNames } from '../class-names.ts';
import type { Who } from './people-colours.ts';

/** Somebody by colour, initials and name; the name leads to their shifts. */
export const WhoChip = ({ who, colour, large }: { who: Who; colour: string; large?: boolean }) => {
  const t = useTranslations('oncall');
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-2">
      <span
        aria-hidden="true"
        className={classNames(
          'who-chip keeps-colour inline-grid flex-none place-items-center rounded-full font-semibold',
          large ? 'size-9 text-small/none' : 'size-6 text-[10px]/none',
          colour,
        )}
      >
        {initialsOf(who.name)}
      </span>
      <Link
        to={`/on-call/people/${encodeURIComponent(who.id)}`}
        className={classNames(
          'min-w-0 truncate underline-offset-2 hover:underline',
          large ? 'text-step font-semibold' : 'font-medium',
        )}
      >
        {who.name}
      </Link>
      {who.left ? <span className="text-small text-bad">{t('left')}</span> : null}
    </span>
  );
};

/** Everybody in a row; a word when there is nobody. */
export const WhoRow = ({
  people,
  colour,
  large,
}: {
  people: readonly Who[];
  colour: (id: string) => string;
  large?: boolean;
}) => {
  const t = useTranslations('oncall');
  if (people.length === 0)
    return (
      <span className={classNames('font-semibold text-bad', large && 'text-step')}>
        {t('nobodyNow')}
      </span>
    );
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1.5">
      {people.map((who) => (
        <WhoChip key={who.id} who={who} colour={colour(who.id)} large={large} />
      ))}
    </span>
  );
};
