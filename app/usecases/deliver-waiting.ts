import type { OutboxRow } from '../../db/store.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const MOST = 100;

/**
 * Hands what waits to `deliver`, oldest first, and marks it sent when that resolved. A crash between
 * the two delivers again, under the same key. What failed stays and is counted.
 */
export const deliverWaiting =
  ({ store, now }: Ports): UseCases['deliverWaiting'] =>
  async (deliver) => {
    const rows = await store.read.outboxWaiting(MOST);
    const sent = { sent: 0, failed: 0, more: rows.length === MOST };
    for (const row of rows) {
      if (await handed(row, deliver)) {
        await store.transact((tx) => tx.markSent(row.id, now()));
        sent.sent += 1;
      } else sent.failed += 1;
    }
    return sent;
  };

const handed = async (
  { key, effect, createdAt }: OutboxRow,
  deliver: Parameters<UseCases['deliverWaiting']>[0],
): Promise<boolean> => {
  try {
    await deliver({ key, effect, createdAt });
    return true;
  } catch {
    return false;
  }
};
