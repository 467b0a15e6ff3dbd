import { accepted } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';
import { endSessions } from './end-sessions.ts';

export const endSessionsOf =
  (ports: Ports): UseCases['endSessionsOf'] =>
  (by, id) =>
    changePerson(ports, by, id, async (tx, { name }, tell) => {
      const count = await endSessions(tx, id);
      if (count > 0) await tell({ type: 'session.revoked', name, count });
      return accepted(null);
    });
