import { accepted, rejected } from '../../domain/outcome.ts';
import type { ChangeHub } from '../change-hub.ts';
import { handOverPolicies } from '../escalation/hand-over-policies.ts';
import { handOverOnCall } from '../oncall/hand-over-on-call.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';
import { endSessions } from './end-sessions.ts';
import { handOver } from './hand-over.ts';
import { isLastAdministrator } from './last-administrator.ts';

export const deactivatePerson =
  (ports: Ports, hub: ChangeHub): UseCases['deactivatePerson'] =>
  async (by, id, successor) => {
    const done = await changePerson(ports, by, id, async (tx, person, tell, at) => {
      const { name } = person;
      if (person.deactivatedAt !== null) return rejected('person-deactivated', { name });
      if (await isLastAdministrator(tx, id)) return rejected('last-administrator', { name });
      const actor = { type: by.type, id: by.id, name: by.name };
      const handed = await handOver(tx, ports, person, successor, { by: actor, at });
      if (!handed.ok) return handed;
      const heir = successor === null ? null : await tx.person(successor);
      await handOverOnCall(tx, person, heir, at, tell);
      await handOverPolicies(tx, person, heir, { at, by: by.name, tell });
      const sessions = await endSessions(tx, id);
      await tx.deleteSignInLinksOf(id);
      const tokens = (await tx.tokens()).filter(
        ({ ownerId, revokedAt }) => ownerId === id && revokedAt === null,
      );
      for (const token of tokens) await tx.revokeToken(token.id, at);
      await tx.updatePerson({ ...person, deactivatedAt: at });
      await tell({
        type: 'person.deactivated',
        name,
        sessions,
        tokens: tokens.length,
        roles: handed.value.length,
      });
      return handed;
    });
    if (!done.ok) return done;
    hub.publish(done.value);
    return accepted(null);
  };
