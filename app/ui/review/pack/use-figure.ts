import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { Figure } from '../../../domain/review/pack/section.ts';
import type { PackSectionName } from '../../../domain/review/pack.ts';
import { useDuration } from '../../time/use-duration.ts';

/** Words for a number of the pack, and what it is called. */
export const useFigure = () => {
  const t = useTranslations('pack');
  const duration = useDuration();
  return {
    label: (section: PackSectionName, key: string): string =>
      t(`figure.${section}.${key}` as 'figure.gaps.open'),
    say: ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string => {
      if (value === null) return t('none');
      switch (unit) {
        case 'seconds':
          return duration(value);
        case 'instant':
          return dayOf(value);
        case 'hours':
          return t('escalation.hoursText', { hours: value });
        case 'share':
          return t('drills.shareOf', { share: value });
        case 'count':
          return String(value);
      }
    },
  };
};
