import type { TimelineEntry } from '../../../domain/incident/room-view.types.ts';
import { sayByCode } from '../../../messages/catalogue.ts';
import { useSayTime } from './use-say-time.ts';

/** A timeline entry as a sentence. */
export const useTimelineWords = () => {
  const sayTimes = useSayTime();
  return (entry: TimelineEntry): string =>
    sayByCode('timeline', entry.type, sayTimes(entry.params));
};
