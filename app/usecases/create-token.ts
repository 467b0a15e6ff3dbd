import { usualScopes } from '../domain/rights/token-scope.ts';
import type { Ports } from './ports.ts';
import { personName } from './text-limit.ts';
import type { UseCases } from './types.ts';

const DAY = 24 * 60 * 60 * 1000;
const USUAL_DAYS = 90;

/** What an API client shows; it is handed out this once, and only its hash is kept. */
export const createToken =
  ({ store, hash, now, newId, newSecret }: Ports): UseCases['createToken'] =>
  async (given, { scopes = usualScopes, expiresAt, owner = null } = {}) => {
    const name = personName(given);
    if (!name.ok) throw new Error(name.rejection.code);
    const token = `bh_${newSecret()}`;
    const id = newId();
    const at = now();
    await store.transact((tx) =>
      tx.insertToken({
        id,
        hash: hash(token),
        name: name.value,
        scopes,
        ownerId: owner,
        createdAt: at,
        expiresAt: expiresAt === undefined ? at + USUAL_DAYS * DAY : expiresAt,
        revokedAt: null,
        lastUsedAt: null,
      }),
    );
    return { token, id };
  };
