import type { Reader } from '../../../db/store.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import { openStates } from '../../domain/incident/incident-state.ts';
import type { HeldRole } from '../people.types.ts';

/** The roles that somebody holds in incidents that are not over. */
export const heldRoles = async (read: Reader, person: string): Promise<HeldRole[]> => {
  const held: HeldRole[] = [];
  for (const { id } of await read.incidents({ states: openStates })) {
    const found = await read.incidentWith(id, 'incident');
    if (!found) continue;
    const { number, title } = found.incident;
    for (const [role, holder] of Object.entries(incidentRunOf(found.process.stored).roles))
      if (holder.id === person) held.push({ incident: id, number, title, role });
  }
  return held;
};
