import type { Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import {
  accountPatience,
  addressPatience,
  failedAgain,
  type Patience,
  waitLeft,
} from '../../domain/sign-in/slow-down.ts';
import type { SignInPorts } from './parts.ts';
import { isDeviceOf } from './question.ts';
import type { Visit } from './types.ts';

type Slowed = { key: string; patience: Patience };

/**
 * What a guess is counted under. Somebody on a device that this account knows counts by that device
 * alone: a stranger's guesses, of the account or from behind the same router, are not theirs.
 */
const countedUnder = async (
  tx: Writer,
  hash: SignInPorts['hash'],
  account: { named: string; id: string | null },
  { device, address }: Visit,
  at: number,
): Promise<Slowed[]> => {
  const known = device ? hash(device) : null;
  if (known && account.id && (await isDeviceOf(tx, known, account.id, at)))
    return [{ key: `device:${known}`, patience: accountPatience }];
  return [
    { key: `account:${hash(account.named)}`, patience: accountPatience },
    { key: `address:${address}`, patience: addressPatience },
  ];
};

/**
 * Counts a try before it is judged, so that many at once are counted too, or says how long to wait.
 * `forget` takes it back after a try that was right.
 */
export const tryOnce = (
  { store, hash, now }: SignInPorts,
  account: { named: string; id: string | null },
  visit: Visit,
): Promise<Outcome<{ forget: (tx: Writer) => Promise<void> }>> =>
  store.transact(async (tx) => {
    const at = now();
    const slowed = await countedUnder(tx, hash, account, visit, at);
    const known = await Promise.all(slowed.map(({ key }) => tx.attempt(key)));
    const wait = Math.max(...known.map((one) => waitLeft(one, at)));
    if (wait > 0) return rejected('sign-in-wait', { seconds: Math.ceil(wait / 1000) });
    for (const [index, { key, patience }] of slowed.entries())
      await tx.putAttempt({ key, ...failedAgain(known[index] ?? null, patience, at) });
    return accepted({ forget: forgetting(slowed) });
  });

/** An account's failures are over; an address keeps all but this one, or one good account would wash it. */
const forgetting = (slowed: Slowed[]) => async (tx: Writer) => {
  for (const { key } of slowed) {
    const one = await tx.attempt(key);
    if (!one || !key.startsWith('address:') || one.failures <= 1) await tx.deleteAttempt(key);
    else await tx.putAttempt({ ...one, failures: one.failures - 1, waitUntil: one.lastAt });
  }
};
