import type { Instant, Seconds } from '../time.ts';
import { manners, type Way } from './manners.ts';

/** Why it was not handed over. `again` false: trying again would change nothing. */
export type DeliveryFailure = { code: string; again: boolean; retryAfter?: Seconds };

/**
 * When to try again after `attempts` failures (1 after the first), or null: it is given up. The
 * wait doubles up to the longest of its way; `chance` (0 to 1) moves it within its upper half, so
 * that what failed together does not come back together. A receiver's Retry-After is respected.
 * What could only come after the deadline is given up at once: its process may still do something.
 */
export const nextTry = (
  way: Way,
  failure: DeliveryFailure,
  facts: { attempts: number; now: Instant; deadlineAt: Instant | null; chance: number },
): Instant | null => {
  if (!failure.again) return null;
  const { first, longest } = manners[way].again;
  const full = Math.min(longest, first * 2 ** Math.min(30, Math.max(0, facts.attempts - 1)));
  const wait = Math.max(full * (0.5 + 0.5 * facts.chance), failure.retryAfter ?? 0);
  const at = facts.now + Math.ceil(wait * 1000);
  return facts.deadlineAt !== null && at > facts.deadlineAt ? null : at;
};
