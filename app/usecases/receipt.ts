import type { Writer } from '../../db/store.ts';
import { canonical } from '../domain/engine/canonical.ts';
import { type Outcome, rejected } from '../domain/outcome.ts';
import type { Instant } from '../domain/time.ts';
import type { Secrets } from './ports.ts';
import type { Change, Viewer } from './types.ts';

export type Done<T> = { outcome: Outcome<T>; changes: Change[] };

type Request = { door: string; by: Viewer; key: string; body: unknown; at: Instant };

/**
 * Does the work once for a key of this actor at this door: the same request again hears the same
 * answer, refusals included; another request under the same key is refused.
 */
export const once = async <T>(
  tx: Writer,
  { fingerprint: print }: Pick<Secrets, 'fingerprint'>,
  { door, by, key, body, at }: Request,
  work: () => Promise<Done<T>>,
): Promise<Done<T>> => {
  const scope = `${by.type}:${by.id}:${door}`;
  const fingerprint = print(canonical(body));
  const receipt = await tx.receipt(scope, key);
  if (receipt) {
    const outcome =
      receipt.fingerprint === fingerprint
        ? (receipt.answer as Outcome<T>)
        : rejected('idempotency-key-reused');
    return { outcome, changes: [] };
  }
  const done = await work();
  await tx.insertReceipt({ scope, key, fingerprint, answer: done.outcome, at });
  return done;
};

/** The same for work whose answer is all that comes of it; without a key it is simply done. */
export const onceOnly = async <T>(
  tx: Writer,
  secrets: Pick<Secrets, 'fingerprint'>,
  { key, ...asked }: Omit<Request, 'key'> & { key: string | null },
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  if (key === null) return work();
  const done = async () => ({ outcome: await work(), changes: [] });
  return (await once(tx, secrets, { ...asked, key }, done)).outcome;
};
