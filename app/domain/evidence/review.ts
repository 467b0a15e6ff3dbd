import { z } from 'zod';

/** What a review of a runbook may come to. */
export const reviewOutcomes = [
  'confirmed',
  'minor',
  'major',
  'retest',
  'retire',
  'split',
  'gap',
] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** Only what was found right as it stands, but for small things, counts as proof. */
export const provesByReview = (outcome: ReviewOutcome): boolean =>
  outcome === 'confirmed' || outcome === 'minor';

/** What a reviewer says to have looked at: the elements of NIST SP 800-34 r1, 3.6. */
export const reviewElements = [
  'operations',
  'security',
  'procedures',
  'equipment',
  'team-contacts',
  'vendor-contacts',
  'alternate-site',
  'records',
] as const;
export type ReviewElement = (typeof reviewElements)[number];

export const reviewLimits = { note: 2000 } as const;

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
