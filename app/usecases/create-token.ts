import { usualScopes } from '../domain/rights/token-scope.ts';
import { change } from './people/change-person.ts';
import type { By } from './people.types.ts';
import type { Ports } from './ports.ts';
import { personName } from './text-limit.ts';
import type { UseCases } from './types.ts';

const operator: By = { type: 'operator' };
const DAY = 24 * 60 * 60 * 1000;
const USUAL_DAYS = 90;

/** What an API client shows; it is handed out this once, and only its hash is kept. */
export const createToken =
  (ports: Ports): UseCases['createToken'] =>
  async (given, { scopes = usualScopes, expiresAt, owner = null, by = operator } = {}) => {
    const { hash, now, newId, newSecret } = ports;
    const name = personName(given);
    if (!name.ok) throw new Error(name.rejection.code);
    const token = `bh_${newSecret()}`;
    const id = newId();
    const at = now();
    await change(ports, by, async (tx, tell) => {
      await tx.insertToken({
        id,
        hash: hash(token),
        name: name.value,
        scopes,
        ownerId: owner,
        createdAt: at,
        expiresAt: expiresAt === undefined ? at + USUAL_DAYS * DAY : expiresAt,
        revokedAt: null,
        lastUsedAt: null,
      });
      await tell({ type: 'token.created', name: name.value, scopes: scopes.join(' ') }, id);
    });
    return { token, id };
  };
