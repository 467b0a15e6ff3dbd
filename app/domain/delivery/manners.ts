import type { Seconds } from '../time.ts';
import type { ContactKind } from './contact.ts';

/** What a delivery goes through: a kind of contact, or the server's log. */
export type Way = ContactKind | 'log';

/** `burst` at once, then one every `everyMs`. */
export type Pace = { burst: number; everyMs: number };

/** How one way is used. */
export type Manner = {
  /** How often one contact is written to: what waits longer is folded into one message. */
  contact: Pace;
  /** How often it is used for all contacts together. */
  all: Pace;
  /** The wait after the first failure and the longest one; what rings costs most to repeat. */
  again: { first: Seconds; longest: Seconds };
};

const pace = (burst: number, everyMs: number): Pace => ({ burst, everyMs });
const again = (first: Seconds, longest: Seconds) => ({ first, longest });

/** The manners of each way, so that neither people nor their providers are overrun. */
export const manners: Record<Way, Manner> = {
  email: { contact: pace(3, 20_000), all: pace(20, 50), again: again(15, 120) },
  slack: { contact: pace(3, 2_000), all: pace(5, 1_000), again: again(5, 60) },
  webhook: { contact: pace(30, 500), all: pace(100, 10), again: again(2, 60) },
  push: { contact: pace(3, 10_000), all: pace(50, 50), again: again(2, 60) },
  sms: { contact: pace(2, 30_000), all: pace(10, 500), again: again(20, 120) },
  voice: { contact: pace(1, 60_000), all: pace(5, 1_000), again: again(30, 120) },
  log: { contact: pace(1000, 1), all: pace(1000, 1), again: again(5, 60) },
};
