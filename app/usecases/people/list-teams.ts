import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';

export const listTeams =
  ({ store: { read } }: Ports): UseCases['listTeams'] =>
  async () => {
    const [teams, members, people] = await Promise.all([
      read.teams(),
      read.teamMembers(),
      read.people(),
    ]);
    return teams.map(({ id, name }) => ({
      id,
      name,
      members: people
        .filter((person) =>
          members.some(({ teamId, personId }) => teamId === id && personId === person.id),
        )
        .map((person) => ({ id: person.id, name: person.name })),
    }));
  };
