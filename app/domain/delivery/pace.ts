import type { Instant } from '../time.ts';
import type { Way } from './retry.ts';

/** `burst` at once, then one every `everyMs`. */
export type Pace = { burst: number; everyMs: number };

/** As a bucket: how much is left in it, and when that was reckoned. */
export type Bucket = { left: number; at: Instant };

/** How often one contact is written to: what waits longer is folded into one message. */
export const contactPace: Record<Way, Pace> = {
  email: { burst: 3, everyMs: 20_000 },
  slack: { burst: 3, everyMs: 2_000 },
  webhook: { burst: 30, everyMs: 500 },
  push: { burst: 3, everyMs: 10_000 },
  sms: { burst: 2, everyMs: 30_000 },
  voice: { burst: 1, everyMs: 60_000 },
  log: { burst: 1000, everyMs: 1 },
};

/** How often a way is used for all contacts together. */
export const wayPace: Record<Way, Pace> = {
  email: { burst: 20, everyMs: 50 },
  slack: { burst: 5, everyMs: 1_000 },
  webhook: { burst: 100, everyMs: 10 },
  push: { burst: 50, everyMs: 50 },
  sms: { burst: 10, everyMs: 500 },
  voice: { burst: 5, everyMs: 1_000 },
  log: { burst: 1000, everyMs: 1 },
};

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
