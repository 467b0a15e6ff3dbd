import type { Reader, SignInLinkRow } from '../../db/store.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { Instant } from '../domain/time.ts';

/** A link that may still be used, or why it may not. */
export const usableLink = async (
  read: Reader,
  hash: string,
  now: Instant,
): Promise<Outcome<SignInLinkRow>> => {
  const link = await read.signInLink(hash);
  if (!link) return rejected('sign-in-link-unknown');
  if (link.usedAt !== null) return rejected('sign-in-link-used');
  if (link.expiresAt <= now) return rejected('sign-in-link-expired');
  return accepted(link);
};
