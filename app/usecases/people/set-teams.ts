import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { changePerson } from './change-person.ts';

/** The teams of a person, instead of those before. */
export const setTeams =
  (ports: Ports): UseCases['setTeams'] =>
  (by, personId, teams) =>
    changePerson(ports, by, personId, async (tx, { name }, tell) => {
      for (const team of teams)
        if (!(await tx.team(team))) return rejected('team-not-found', { team });
      const before = (await tx.teamsOf(personId)).map(({ id }) => id);
      for (const teamId of teams.filter((id) => !before.includes(id))) {
        await tx.joinTeam({ teamId, personId });
        await tell({ type: 'team.joined', name, team: teamId });
      }
      for (const teamId of before.filter((id) => !teams.includes(id))) {
        await tx.leaveTeam({ teamId, personId });
        await tell({ type: 'team.left', name, team: teamId });
      }
      return accepted(null);
    });
