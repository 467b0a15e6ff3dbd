import { z } from 'zod';
import { storable } from '../storable.ts';
import { type GapInput, gapLimits } from './gap.types.ts';

const id = z
  .string()
  .max(300)
  .regex(/^[^\s\p{C}]+$/u);

/** What brought a gap up. */
export const gapSourceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('report') }),
  z.strictObject({ type: z.literal('finding'), code: z.string().regex(/^RB\d{3}$/) }),
  z.strictObject({ type: z.literal('incident') }),
]);

/** A gap as it comes over the wire, its runbook named by the address; unknown keys are refused. */
export const gapInputSchema = z.strictObject({
  revision: id.optional(),
  step: id.optional(),
  text: z.string().trim().min(1).max(gapLimits.text).regex(storable),
  incident: id.optional(),
  source: gapSourceSchema.optional(),
}) satisfies z.ZodType<Omit<GapInput, 'runbook'>>;
