import type { Instant } from '../time.ts';
import type { Pace } from './manners.ts';

/** As a bucket: how much is left in it, and when that was reckoned. */
export type Bucket = { left: number; at: Instant };

const filled = (pace: Pace, bucket: Bucket | undefined, now: Instant): number =>
  bucket
    ? Math.min(pace.burst, bucket.left + Math.max(0, now - bucket.at) / pace.everyMs)
    : pace.burst;

/** How many milliseconds until one more may go; 0: now. */
export const waitFor = (pace: Pace, bucket: Bucket | undefined, now: Instant): number =>
  Math.ceil(Math.max(0, 1 - filled(pace, bucket, now)) * pace.everyMs);

/** The bucket after one more went. */
export const taken = (pace: Pace, bucket: Bucket | undefined, now: Instant): Bucket => ({
  left: Math.max(0, filled(pace, bucket, now) - 1),
  at: now,
});
