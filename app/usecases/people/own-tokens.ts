import { accepted, rejected } from '../../domain/outcome.ts';
import { createToken } from '../create-token.ts';
import type { Ports } from '../ports.ts';
import { personName } from '../text-limit.ts';
import type { UseCases } from '../types.ts';
import { change } from './change-person.ts';

const DAY = 24 * 60 * 60 * 1000;

export const createOwnToken =
  (ports: Ports): UseCases['createOwnToken'] =>
  async (me, { name: given, scopes, days }) => {
    if (me.type !== 'person') return rejected('not-for-tokens', { act: 'token.create' });
    const name = personName(given);
    if (!name.ok) return name;
    if (scopes.length === 0) return rejected('scopes-missing');
    const expiresAt = days === null ? null : ports.now() + days * DAY;
    const options = { scopes, expiresAt, owner: me.id, by: me };
    return accepted(await createToken(ports)(name.value, options));
  };

export const revokeOwnToken =
  (ports: Ports): UseCases['revokeOwnToken'] =>
  (me, id) =>
    change(ports, me, async (tx, tell, at) => {
      const token = await tx.tokenById(id);
      if (!token || token.ownerId !== me.id) return rejected('token-not-found');
      if (token.revokedAt !== null) return rejected('token-revoked', { name: token.name });
      await tx.revokeToken(id, at);
      await tell({ type: 'token.revoked', name: token.name }, id);
      return accepted(null);
    });
