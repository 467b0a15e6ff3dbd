import type { Ports } from './ports.ts';
import { personName } from './text-limit.ts';
import type { UseCases } from './types.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A link for a person who exists or is made here; only the hash of its token is kept. */
export const createSignInLink =
  ({ store, hash, now, newId, newSecret }: Ports): UseCases['createSignInLink'] =>
  async (person) => {
    const token = newSecret();
    const at = now();
    const expiresAt = at + DAY;
    return store.transact(async (tx) => {
      const id = 'id' in person ? person.id : newId();
      if ('id' in person) {
        if (!(await tx.person(id))) throw new Error(`no person ${id}`);
      } else {
        const name = personName(person.name);
        if (!name.ok) throw new Error(name.rejection.code);
        await tx.insertPerson({
          id,
          name: name.value,
          createdAt: at,
          email: null,
          zone: null,
          language: null,
          deactivatedAt: null,
        });
        const role = person.administrator ? 'administrator' : 'responder';
        await tx.replaceGrants(id, [{ role, team: null }]);
      }
      await tx.insertSignInLink({ hash: hash(token), personId: id, expiresAt, usedAt: null });
      return { token, expiresAt, person: id };
    });
  };
