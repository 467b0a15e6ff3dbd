import { change } from './people/change-person.ts';
import type { Ports } from './ports.ts';
import { personName } from './text-limit.ts';
import type { UseCases } from './types.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A link for a person who exists or is made here; only the hash of its token is kept. */
export const createSignInLink =
  (ports: Ports): UseCases['createSignInLink'] =>
  async (person) => {
    const { hash, newId, newSecret } = ports;
    const token = newSecret();
    return change(ports, { type: 'operator' }, async (tx, tell, at) => {
      const expiresAt = at + DAY;
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
        await tell({ type: 'person.added', name: name.value, after: role }, id);
      }
      const { name } = (await tx.person(id)) ?? {};
      await tell({ type: 'sign-in-link.created', name: name ?? id }, id);
      await tx.insertSignInLink({ hash: hash(token), personId: id, expiresAt, usedAt: null });
      return { token, expiresAt, person: id };
    });
  };
