import type { ReceiptKey } from '../../db/store.ts';
import type { Instant } from '../domain/time.ts';
import type { Ports } from './ports.ts';

const HOUR = 3_600_000;

/**
 * How long a request under the same key is at least answered as it was the first time. Clients try
 * again for minutes or hours; services that say how long they remember say a day to a month.
 */
export const RECEIPT_LIFE = 7 * 24 * HOUR;

/** So many are looked at, and go, at once: nobody else should wait long for the writer. */
const AT_ONCE = 200;

/**
 * Lets go of receipts that are older. Each look of the clock goes on where the one before stopped,
 * and an hour after the last of them begins anew: an index by age would be written at every act.
 */
export const forgetReceipts = ({
  store,
}: Pick<Ports, 'store'>): ((now: Instant) => Promise<void>) => {
  let place: ReceiptKey | null = null;
  let next = 0;
  return async (now) => {
    if (now < next) return;
    const seen = await store.read.receiptsFrom(place, AT_ONCE);
    const old = seen.filter(({ at }) => at < now - RECEIPT_LIFE);
    if (old.length > 0)
      await store.transact(async (tx) => {
        for (const row of old) await tx.deleteReceipt(row);
      });
    place = seen.length < AT_ONCE ? null : (seen.at(-1) ?? null);
    next = place === null ? now + HOUR : 0;
  };
};
