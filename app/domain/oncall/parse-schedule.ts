import { z } from 'zod';
import { scheduleLimits as limits, scheduleWord } from './limits.ts';
import { momentOf, shownOf } from './local-time.ts';
import type { Weekday } from './schedule.ts';

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
