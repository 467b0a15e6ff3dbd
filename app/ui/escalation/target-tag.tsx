import { CalendarClock, type LucideIcon, User, UserCog, Users } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Target } from '../../domain/escalation/policy.ts';
import { classNames } from '../class-names.ts';
import { type Choices, isKnownTarget, nameOfTarget } from './ladder-data.ts';

const icons: Record<Target['type'], LucideIcon> = {
  schedule: CalendarClock,
  team: Users,
  person: User,
  role: UserCog,
};

/** A target by its kind and name, marked when it is gone. */
export const TargetName = ({ target, choices }: { target: Target; choices: Choices }) => {
  const t = useTranslations('policy');
  const Icon = icons[target.type];
  const known = isKnownTarget(choices, target);
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <Icon aria-hidden="true" size={16} className="flex-none text-ink-3" />
      <span className="sr-only">{t(`type.${target.type}`)}</span>
      <span className={classNames('min-w-0 truncate', !known && 'font-medium text-bad')}>
        {nameOfTarget(choices, target)}
        {known ? null : ` ${t('gone')}`}
      </span>
    </span>
  );
};
