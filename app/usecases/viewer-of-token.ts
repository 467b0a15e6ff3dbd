import { noteBeside } from './note-beside.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const MINUTE = 60 * 1000;

/**
 * Who a token speaks for; nobody once it is revoked or expired, or its owner is deactivated. When
 * it was last used is written once a minute at most.
 */
export const viewerOfToken = ({ store, hash, now }: Ports): UseCases['viewerOfToken'] => {
  const note = noteBeside(store);
  return async (secret) => {
    const { read } = store;
    const token = await read.token(hash(secret));
    const at = now();
    if (!token || token.revokedAt !== null) return null;
    if (token.expiresAt !== null && token.expiresAt <= at) return null;
    const owner = token.ownerId === null ? null : await read.person(token.ownerId);
    if (token.ownerId !== null && (!owner || owner.deactivatedAt !== null)) return null;
    if (token.lastUsedAt === null || at - token.lastUsedAt >= MINUTE)
      note(token.id, (tx) => tx.touchToken(token.id, at));
    const { id, name, scopes } = token;
    const grants = owner ? await read.grantsOf(owner.id) : null;
    return { type: 'token', id, name, scopes, grants, owner: owner?.id ?? null };
  };
};
