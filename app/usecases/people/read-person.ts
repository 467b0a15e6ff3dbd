import { accepted, rejected } from '../../domain/outcome.ts';
import { policiesNaming } from '../escalation/hand-over-policies.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { heldRoles } from './held-roles.ts';
import { personView } from './person-view.ts';

export const readPerson =
  ({ store: { read } }: Ports): UseCases['readPerson'] =>
  async (id) => {
    const person = await read.person(id);
    if (!person) return rejected('person-not-found');
    const onCall = (await read.schedules())
      .filter(({ definition }) => definition.layers.some(({ people }) => people.includes(id)))
      .map(({ definition }) => definition.name);
    const paged = (await policiesNaming(read, id)).map(({ name }) => name);
    const holds = await heldRoles(read, id);
    return accepted({ ...(await personView(read, person)), holds, onCall: [...onCall, ...paged] });
  };
