import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { Actor } from '../../../domain/engine/types.ts';
import type { TimelineEntry } from '../../../domain/incident/room-view.types.ts';
import { sayByCode } from '../../../messages/catalogue.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Words for paper: paper has no zone of a reader, so that every time is UTC and says its day. */
export const useSayRecord = () => {
  const story = useTranslations('room.story');
  return {
    stamp: (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' '),
    clock: (at: number): string => new Date(at).toISOString().slice(11, 19),
    day: dayOf,
    /** Minutes and seconds since it was declared; before it, with a minus sign. */
    since: (at: number, declaredAt: number): string => {
      const seconds = Math.round(Math.abs(at - declaredAt) / 1000);
      const sign = at < declaredAt ? '−' : '+';
      const hours = Math.floor(seconds / 3600);
      const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
      return `${sign}${hours > 0 ? `${hours}:` : ''}${rest}`;
    },
    who: (by: Actor): string => (by.type === 'clock' ? story('clock') : by.name),
    entry: ({ type, params }: TimelineEntry): string => sayByCode('timeline', type, params),
  };
};
