import { useTranslations } from 'use-intl';
import { sayByCode } from '../../../messages/catalogue.ts';
import { useSayTime } from '../words/use-say-time.ts';
import type { Refusal } from './act-answer.ts';

/** Words a refusal; instants among its facts become times of day. */
export const useRejectionWords = () => {
  const t = useTranslations('room.refused');
  const sayTimes = useSayTime();
  return (refusal: Refusal): string =>
    'failure' in refusal
      ? t(refusal.failure)
      : sayByCode('rejection', refusal.rejection.code, sayTimes(refusal.rejection.params));
};
