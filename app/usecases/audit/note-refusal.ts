import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import { recordAudit } from '../record-audit.ts';
import type { UseCases } from '../types.ts';

const MINUTE = 60 * 1000;
const MOST = 5000;

/**
 * Writes refusals down, the same one at most once a minute: who knocks without end fills no disk.
 * Who is merely not signed in was refused nothing yet.
 */
export const noteRefusal = ({ store, hash, now }: Ports): UseCases['noteRefusal'] => {
  const lately = new Map<string, Instant>();
  return async (by, { code, params }, from) => {
    if (by === null || code === 'sign-in-needed') return;
    const at = now();
    const key = JSON.stringify([by.type, by.id, code, params, from]);
    const last = lately.get(key);
    if (last !== undefined && at - last < MINUTE) return;
    if (lately.size >= MOST) lately.clear();
    lately.set(key, at);
    await store.transact((tx) =>
      recordAudit(tx, hash, {
        event: { type: 'refused', code, ...params },
        by,
        at,
        ...(from && { from }),
        about: by.id,
      }),
    );
  };
};
