import type { PersonRow } from '../../../db/store/people.ts';
import type { Reader } from '../../../db/store.ts';
import type { PersonView } from '../people.types.ts';

/** A person with what they hold and when they were last here. */
export const personView = async (read: Reader, person: PersonRow): Promise<PersonView> => {
  const [grants, teams, sessions] = await Promise.all([
    read.grantsOf(person.id),
    read.teamsOf(person.id),
    read.sessionsOf(person.id),
  ]);
  return {
    ...person,
    grants,
    teams: teams.map(({ id, name }) => ({ id, name })),
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  };
};
