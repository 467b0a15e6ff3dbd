/** How much a schedule may be. */
export const scheduleLimits = {
  id: 60,
  name: 80,
  layers: 20,
  people: 60,
  restrictions: 14,
  count: 1000,
  reason: 300,
  /** Days that an override may last. */
  overrideDays: 366,
} as const;

/** A schedule's word: small letters, digits and hyphens. */
export const scheduleWord = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
