import { canonical } from './canonical.ts';
import type { Hash, LogEntry } from './types.ts';

/** The `prev` of a chain's first entry. */
export const GENESIS = '0'.repeat(64);

/** Where a chain stands: the newest seq and hash. */
export type ChainHead = { seq: number; hash: string };

/** Makes an entry of its parts. `text` is what was hashed, and is stored as it was hashed. */
export const chainEntry = (
  parts: Omit<LogEntry, 'hash'>,
  hash: Hash,
): { entry: LogEntry; text: string } => {
  const text = canonical(parts);
  return { entry: { ...parts, hash: hash(text) }, text };
};

/**
 * `chain-text-changed`, `chain-gap`, `chain-wrong-prev`, `chain-tail-missing`, `chain-past-head` or
 * `chain-head-differs`, at the first broken seq.
 */
export type ChainBreak = { seq: number; code: string; params: Record<string, string | number> };

/**
 * Reads a chain's rows, oldest first, and names the first that is broken: its text is not what was
 * hashed, a seq is missing, or it does not carry the hash of the one before. `from` is where the
 * chain stood before the first row; `head`, when given, is where it must end.
 */
export const verifyChain = (
  rows: readonly { text: string; hash: string; seq: number }[],
  hash: Hash,
  from: ChainHead = { seq: 0, hash: GENESIS },
  head?: ChainHead,
): { ok: true; head: ChainHead } | ({ ok: false } & ChainBreak) => {
  let at = from;
  for (const row of rows) {
    const due = at.seq + 1;
    const broken = (code: string, params: ChainBreak['params'] = {}) =>
      ({ ok: false, seq: due, code, params: { seq: due, ...params } }) as const;
    if (row.seq !== due) return broken('chain-gap', { found: row.seq });
    if (hash(row.text) !== row.hash) return broken('chain-text-changed');
    const said = read(row.text);
    if (said?.seq !== due) return broken('chain-gap', { found: String(said?.seq) });
    if (said.prev !== at.hash) return broken('chain-wrong-prev');
    at = { seq: due, hash: row.hash };
  }
  const wrong = head && wrongEnd(at, head);
  return wrong ? { ok: false, ...wrong } : { ok: true, head: at };
};

/** What is wrong where a chain ends, when it does not end at its head. */
const wrongEnd = (at: ChainHead, head: ChainHead): ChainBreak | null => {
  const broken = (code: string, seq: number, found: number) => ({
    ...{ seq, code, params: { seq, found } },
  });
  if (at.seq < head.seq) return broken('chain-tail-missing', at.seq + 1, at.seq);
  if (at.seq > head.seq) return broken('chain-past-head', head.seq + 1, head.seq);
  return at.hash === head.hash ? null : broken('chain-head-differs', head.seq, head.seq);
};

const read = (text: string): { seq?: unknown; prev?: unknown } | null => {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
};
