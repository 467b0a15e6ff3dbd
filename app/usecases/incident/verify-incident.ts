import type { Reader } from '../../../db/store.ts';
import { type ChainHead, GENESIS, verifyChain } from '../../domain/engine/chain.ts';
import type { Hash } from '../../domain/engine/types.ts';
import type { ChainState } from '../../domain/incident/export.types.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { IncidentUseCases } from './types.ts';

const PAGE = 1000;
const WHOLE_AGAIN = 10 * 60 * 1000;
const MOST = 500;

type Known = { head: ChainHead; wholeAt: number };

/**
 * Whether an incident's chain holds. For whoever looks often: what was followed to its end is not
 * followed again within ten minutes, only what came since. A broken chain is followed anew each time.
 */
export const verifyIncident = ({
  store: { read },
  hash,
  now,
}: Ports): IncidentUseCases['verifyIncident'] => {
  const known = new Map<string, Known>();
  return async (id, whole = false) => {
    const incident = await read.incident(id);
    if (!incident) return rejected('incident-not-found');
    const at = now();
    const before = known.get(id);
    const from = !whole && before && at - before.wholeAt < WHOLE_AGAIN ? before : null;
    const head = { seq: incident.headSeq, hash: incident.headHash };
    const state = await followed(read, hash, id, from?.head ?? null, head);
    known.delete(id);
    if (state.ok) known.set(id, { head, wholeAt: from?.wholeAt ?? at });
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return accepted(state);
  };
};

const followed = async (
  read: Reader,
  hash: Hash,
  id: string,
  from: ChainHead | null,
  head: ChainHead,
): Promise<ChainState> => {
  // What was followed before must still lie there, or the chain was cut behind us.
  const last = from && from.seq > 0 ? (await read.logTexts(id, from.seq - 1, 1))[0] : undefined;
  let at = from && last?.hash === from.hash ? from : { seq: 0, hash: GENESIS };
  const broken = (seq: number, code: string, params: Record<string, string | number>) => ({
    ok: false,
    ...{ entries: head.seq, firstBroken: seq, problem: { code, params } },
  });
  for (;;) {
    const page = await read.logTexts(id, at.seq, PAGE);
    // An entry that was written meanwhile lies beyond the head that was read.
    const rows = page.filter(({ seq }) => seq <= head.seq);
    if (rows.length === 0) break;
    const checked = verifyChain(rows, hash, at);
    if (!checked.ok) return broken(checked.seq, checked.code, checked.params);
    at = checked.head;
  }
  const end = verifyChain([], hash, at, head);
  return end.ok
    ? { ok: true, entries: at.seq, firstBroken: null, problem: null }
    : broken(end.seq, end.code, end.params);
};
