import type { PersonRow } from '../../../db/store/people.ts';
import type { PersonId } from '../../domain/oncall/schedule.ts';
import type { OnCallPerson } from './types.ts';

export type Names = (ids: Iterable<PersonId>) => OnCallPerson[];

/** Tells ids by name, each once, in the order in which they first come. */
export const namesOf = (people: readonly PersonRow[]): Names => {
  const known = new Map(people.map((row) => [row.id, row]));
  return (ids) =>
    [...new Set(ids)].map((id) => {
      const row = known.get(id);
      return { id, name: row?.name ?? id, left: row ? row.deactivatedAt !== null : true };
    });
};
