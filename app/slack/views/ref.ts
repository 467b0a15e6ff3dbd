import { z } from 'zod';

/** What a control is about; it travels through Slack and is read as strictly as any input. */
const schema = z.object({
  i: z.string().max(200),
  w: z.string().max(200).optional(),
  s: z.string().max(300).optional(),
  /** An option, a page or whatever else the control names. */
  o: z.string().max(300).optional(),
});

export type Ref = z.output<typeof schema>;

export const writeRef = (ref: Ref): string => JSON.stringify(ref);

export const readRef = (given: unknown): Ref | null => {
  if (typeof given !== 'string' || given.length > 3000) return null;
  try {
    const read = schema.safeParse(JSON.parse(given));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};
