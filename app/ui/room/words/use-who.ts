import { useTranslations } from 'use-intl';
import type { Actor } from '../../../domain/engine/types.ts';
import { nameOf, shortName } from './names.ts';

/** Who did it, short. */
export const useWho = () => {
  const t = useTranslations('room.who');
  return (by: Actor): string => {
    const name = nameOf(by);
    return name === null ? t('clock') : shortName(name);
  };
};
