import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Schedule } from './schedule.ts';
import { isZone } from './zone-clock.ts';

/**
 * Whether a schedule makes sense in itself. Refused with `zone-pattern`, `layer-people-missing`,
 * `layer-end-pattern`, `layer-length-pattern` or `layer-id-pattern`, each with the `layer`'s name.
 */
export const checkSchedule = (schedule: Schedule): Outcome<Schedule> => {
  const { zone, layers } = schedule;
  if (!isZone(zone)) return rejected('zone-pattern', { zone });
  for (const { id, name: layer, people, start, end, rotation } of layers) {
    if (people.length === 0) return rejected('layer-people-missing', { layer });
    if (end !== null && end <= start) return rejected('layer-end-pattern', { layer });
    // A turn of a minute makes half a million of them in a year.
    if (rotation.every === 'minute' && rotation.count < 15)
      return rejected('layer-length-pattern', { layer });
    if (layers.filter((one) => one.id === id).length > 1)
      return rejected('layer-id-pattern', { layer });
  }
  return accepted(schedule);
};
