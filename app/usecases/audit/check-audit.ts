import type { Reader } from '../../../db/store.ts';
import {
  type ChainBreak,
  type ChainHead,
  GENESIS,
  verifyChain,
} from '../../domain/engine/chain.ts';
import type { Hash } from '../../domain/engine/types.ts';
import type { Instant } from '../../domain/time.ts';

const PAGE = 1000;

const WHOLE_AGAIN = 10 * 60 * 1000;

export type AuditCheck = { entries: number; problem: ChainBreak | null };

/** Follows the audit chain to its head, a page at a time; others have their turn in between. */
export const checkAudit = async (
  read: Reader,
  hash: Hash,
  from: ChainHead = { seq: 0, hash: GENESIS },
): Promise<AuditCheck> => {
  // The head first: what is written meanwhile lies beyond it and is not looked at.
  const head = await read.auditHead();
  // What was followed before must still lie there, or the chain was cut behind us.
  const known = from.seq === 0 ? null : (await read.auditTexts(from.seq - 1, 1))[0];
  let at = known?.hash === from.hash ? from : { seq: 0, hash: GENESIS };
  while (at.seq < head.seq) {
    const rows = (await read.auditTexts(at.seq, PAGE)).filter(({ seq }) => seq <= head.seq);
    if (rows.length === 0) break;
    const checked = verifyChain(rows, hash, at);
    if (!checked.ok) return { entries: checked.seq, problem: checked };
    at = checked.head;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const end = verifyChain([], hash, at, head);
  return { entries: at.seq, problem: end.ok ? null : end };
};

/**
 * The same for somebody who looks often: what was followed to its end is not followed again within
 * ten minutes, only what came since. A chain that was found broken is followed anew each time.
 */
export const checkingAudit = (
  read: Reader,
  hash: Hash,
  now: () => Instant,
): (() => Promise<AuditCheck>) => {
  let known: { head: ChainHead; wholeAt: Instant } | null = null;
  return async () => {
    const at = now();
    const from = known && at - known.wholeAt < WHOLE_AGAIN ? known : null;
    const head = await read.auditHead();
    const checked = await checkAudit(read, hash, from?.head);
    if (checked.problem) known = null;
    else if (checked.entries >= head.seq) known = { head, wholeAt: from?.wholeAt ?? at };
    return checked;
  };
};
