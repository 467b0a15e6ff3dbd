import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';

/** Tokens and sessions stay ended; the roles are those that the person left with. */
export const reactivatePerson =
  (ports: Ports): UseCases['reactivatePerson'] =>
  (by, id) =>
    changePerson(ports, by, id, async (tx, person, tell) => {
      if (person.deactivatedAt === null) return rejected('person-active', { name: person.name });
      await tx.updatePerson({ ...person, deactivatedAt: null });
      await tell({ type: 'person.reactivated', name: person.name });
      return accepted(null);
    });
