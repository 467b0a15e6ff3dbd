import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';

export const endOwnSession =
  (ports: Ports): UseCases['endOwnSession'] =>
  (me, id) =>
    changePerson(ports, me, me.id, async (tx, { name }, tell) => {
      const session = (await tx.sessionsOf(me.id)).find((one) => one.id === id);
      if (!session) return rejected('session-not-found');
      await tx.deleteSession(session.hash);
      await tell({ type: 'session.revoked', name, count: 1 });
      return accepted(null);
    });
