import { z } from 'zod';
import { storable } from '../storable.ts';
import { reviewElements, reviewLimits, reviewOutcomes } from './review.ts';

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
