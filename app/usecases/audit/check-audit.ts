import type { Reader } from '../../../db/store.ts';
import {
  type ChainBreak,
  type ChainHead,
  GENESIS,
  verifyChain,
} from '../../domain/engine/chain.ts';
import type { Hash } from '../../domain/engine/types.ts';

const PAGE = 1000;

export type AuditCheck = { entries: number; problem: ChainBreak | null };

/** Follows the audit chain to its head, a page at a time; others have their turn in between. */
export const checkAudit = async (
  read: Reader,
  hash: Hash,
  from: ChainHead = { seq: 0, hash: GENESIS },
): Promise<AuditCheck> => {
  // The head first: what is written meanwhile lies beyond it and is not looked at.
  const head = await read.auditHead();
  let at = from;
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
