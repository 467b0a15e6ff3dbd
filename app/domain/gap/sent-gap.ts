import { z } from 'zod';
import { isDay } from '../day.ts';
import { storable } from '../storable.ts';
import { gapLimits } from './gap.types.ts';
import { gapKinds, gapTiers } from './gap-life.ts';

const said = (max: number) => z.string().trim().min(1).max(max).regex(storable);
const id = z.string().regex(/^[^\s\p{C}]{1,300}$/u);
const reason = said(gapLimits.reason);

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), base: z.int().min(1).max(1_000_000), ...shape });

/** One change of a gap as it comes over the wire; `base` is the version that whoever changes it saw. */
export const sentGapSchema = z.discriminatedUnion('type', [
  event('triaged', {
    kind: z.enum(gapKinds),
    tier: z.enum(gapTiers),
    /** A person's id. */
    owner: id.nullable().default(null),
    /** Null: as the tier asks. */
    dueOn: z.string().refine(isDay).nullable().default(null),
  }),
  event('noted', { text: said(gapLimits.note).nullable() }),
  /** Absent: the revision that the library shows. */
  event('mended', { revision: id.optional() }),
  event('closed', {}),
  event('declined', { reason }),
  event('reopened', { reason }),
]);

export type SentGap = z.infer<typeof sentGapSchema>;
