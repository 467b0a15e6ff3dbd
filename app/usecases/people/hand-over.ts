import type { Writer } from '../../../db/store.ts';
import type { Actor } from '../../domain/engine/types.ts';
import { incidentDefinition } from '../../domain/incident/definition.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { advance } from '../advance.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../types.ts';
import { heldRoles } from './held-roles.ts';

/**
 * Gives the roles that somebody holds in open incidents to `successor`, as entries of those
 * incidents. Refused when there are roles and nobody to take them.
 */
export const handOver = async (
  tx: Writer,
  { hash }: Ports,
  leaving: { id: string; name: string },
  successor: string | null,
  { by, at }: { by: Actor; at: Instant },
): Promise<Outcome<Change[]>> => {
  const held = await heldRoles(tx, leaving.id);
  if (held.length === 0) return accepted([]);
  const to = successor === null ? null : await tx.person(successor);
  if (!to || to.deactivatedAt !== null || to.id === leaving.id)
    return rejected('successor-needed', { name: leaving.name, count: held.length });
  const changes: Change[] = [];
  for (const { incident, role } of held) {
    const found = await tx.incidentWith(incident, 'incident');
    if (!found) continue;
    const event = { type: 'role.handed', role, to: { id: to.id, name: to.name } };
    const done = await advance(tx, hash, found, incidentDefinition, { event, by, at });
    if (!done.ok) return done;
    changes.push(done.value);
  }
  return accepted(changes);
};
