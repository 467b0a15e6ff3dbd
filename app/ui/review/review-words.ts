import { useTranslations } from 'use-intl';
import type { ReviewRun } from '../../domain/review/run.ts';

const keys = [
  ...(['invite', 'freeze', 'circulate', 'begin', 'session', 'minutes', 'signing'] as const),
  ...(['close', 'follow', 'raise'] as const),
] as const;

/** What a timer waits for, in words. */
export const useDueWords = () => {
  const t = useTranslations('review.due');
  return (key: string): string => {
    const known = keys.find((one) => one === key.split(':')[0]);
    return known ? t(known) : key;
  };
};

export const useScope = () => {
  const t = useTranslations('review.scope');
  return (scope: ReviewRun['scope']): string =>
    scope.type === 'all' ? t('all') : t(scope.type, { id: scope.id });
};
