import { accepted, rejected } from '../../domain/outcome.ts';
import { administrates } from '../../domain/rights/may.ts';
import type { Grant } from '../../domain/rights/role.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';
import { isLastAdministrator } from './last-administrator.ts';

const said = ({ role, team }: Grant): string => (team === null ? role : `${role}@${team}`);

/** Each once, in the order in which they were given. */
const distinct = (grants: readonly Grant[]): Grant[] => [
  ...new Map(grants.map((grant) => [said(grant), grant])).values(),
];

export const setGrants =
  (ports: Ports): UseCases['setGrants'] =>
  (by, id, given) =>
    changePerson(ports, by, id, async (tx, person, tell) => {
      const grants = distinct(given);
      for (const { team } of grants)
        if (team !== null && !(await tx.team(team))) return rejected('team-not-found', { team });
      if (!administrates(grants) && (await isLastAdministrator(tx, id)))
        return rejected('last-administrator', { name: person.name });
      const before = (await tx.grantsOf(id)).map(said).join(' ');
      const after = grants.map(said).join(' ');
      if (before === after) return accepted(null);
      await tx.replaceGrants(id, grants);
      await tell({ type: 'rights.changed', name: person.name, before, after });
      return accepted(null);
    });
