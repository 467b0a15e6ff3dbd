import type { Ports } from './ports.ts';
import { personName } from './text-limit.ts';
import type { UseCases } from './types.ts';

/** What an API client shows; it is handed out this once, and only its hash is kept. */
export const createToken =
  ({ store, hash, now, newId, newSecret }: Ports): UseCases['createToken'] =>
  async (given) => {
    const name = personName(given);
    if (!name.ok) throw new Error(name.rejection.code);
    const token = `bh_${newSecret()}`;
    const id = newId();
    await store.transact((tx) =>
      tx.insertToken({
        id,
        hash: hash(token),
        name: name.value,
        createdAt: now(),
        lastUsedAt: null,
      }),
    );
    return { token, id };
  };
