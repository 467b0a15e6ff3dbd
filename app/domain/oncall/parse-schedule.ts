import { z } from 'zod';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import { scheduleLimits as limits, scheduleWord } from './limits.ts';
import { momentOf, shownOf } from './local-time.ts';
import type { Schedule, Weekday } from './schedule.ts';
import { isZone } from './zone-clock.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const isMoment = (text: string): boolean => {
  try {
    return momentOf(shownOf(text)) === text;
  } catch {
    return false;
  }
};
const moment = z
  .string()
  .regex(/^(19[7-9]\d|20\d\d)-\d\d-\d\dT\d\d:\d\d$/)
  .refine(isMoment);
const weekday = z
  .number()
  .int()
  .min(1)
  .max(7)
  .transform((n) => n as Weekday);
const word = (max: number) => z.string().min(1).max(max);

/** One layer as it comes from outside. */
export const layerSchema = z.strictObject({
  id: word(60).regex(/^[\w-]+$/),
  name: word(limits.name),
  people: z.array(word(100)).max(limits.people),
  rotation: z.strictObject({
    every: z.enum(['minute', 'hour', 'day', 'week']),
    count: z.number().int().min(1).max(limits.count),
    handOff: z.strictObject({ time, weekday: weekday.nullable() }),
  }),
  start: moment,
  end: moment.nullable(),
  restrictions: z
    .array(z.strictObject({ weekdays: z.array(weekday).min(1).max(7), from: time, to: time }))
    .max(limits.restrictions),
  stacks: z.enum(['over', 'beside']),
});

/** A whole schedule as it comes from outside. */
export const scheduleSchema = z.strictObject({
  id: word(limits.id).regex(scheduleWord),
  name: word(limits.name),
  zone: word(60),
  team: word(80).nullable(),
  layers: z.array(layerSchema).max(limits.layers),
});

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
