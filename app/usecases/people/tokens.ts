import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { change } from './change-person.ts';
import { tokenView } from './token-view.ts';

export const listTokens =
  ({ store: { read } }: Ports): UseCases['listTokens'] =>
  async () => {
    const [tokens, people] = await Promise.all([read.tokens(), read.people()]);
    return tokens.map((token) => tokenView(token, people));
  };

export const revokeToken =
  (ports: Ports): UseCases['revokeToken'] =>
  (by, id) =>
    change(ports, by, async (tx, tell, at) => {
      const token = await tx.tokenById(id);
      if (!token) return rejected('token-not-found');
      if (token.revokedAt !== null) return rejected('token-revoked', { name: token.name });
      await tx.revokeToken(id, at);
      await tell({ type: 'token.revoked', name: token.name }, id);
      return accepted(null);
    });
