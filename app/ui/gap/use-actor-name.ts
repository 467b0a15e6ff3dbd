import { useTranslations } from 'use-intl';
import type { Actor } from '../../domain/engine/types.ts';

/** Who did it, in words. */
export const useActorName = () => {
  const t = useTranslations('room.who');
  return (by: Actor): string => (by.type === 'clock' ? t('clock') : by.name);
};
