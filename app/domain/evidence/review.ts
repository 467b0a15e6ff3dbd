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
