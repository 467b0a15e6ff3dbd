import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const MINUTE = 60 * 1000;

/** Who a token speaks for. When it was last used is written once a minute at most. */
export const viewerOfToken =
  ({ store, hash, now }: Ports): UseCases['viewerOfToken'] =>
  async (secret) => {
    const token = await store.read.token(hash(secret));
    if (!token) return null;
    const at = now();
    if (token.lastUsedAt === null || at - token.lastUsedAt >= MINUTE)
      await store.transact((tx) => tx.touchToken(token.id, at));
    return { type: 'token', id: token.id, name: token.name };
  };
