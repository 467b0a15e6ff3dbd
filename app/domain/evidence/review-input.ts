import { z } from 'zod';
import { reviewElements, reviewLimits, reviewOutcomes } from './review.ts';

/** No NUL and no half of a surrogate pair: neither survives storing and hashing as UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const storable = /^[^\u0000\p{Surrogate}]*$/u;

/** A review as it comes over the wire; the runbook is named by the address. */
export const reviewSchema = z.strictObject({
  /** The revision that was read; absent: the one that the library shows. */
  revision: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  outcome: z.enum(reviewOutcomes),
  checked: z.array(z.enum(reviewElements)).max(reviewElements.length).default([]),
  note: z.string().trim().max(reviewLimits.note).regex(storable).optional(),
});

export type ReviewInput = z.infer<typeof reviewSchema>;
