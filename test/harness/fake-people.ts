import { rejected } from '../../app/domain/outcome.ts';
import type { PeopleUseCases } from '../../app/usecases/people.types.ts';

const refuse = async () => rejected('person-not-found');

/** Nobody is known and nothing is done, for pages that are not about people. */
export const fakePeople: PeopleUseCases = {
  listPeople: async () => [],
  readPerson: refuse,
  setEmail: refuse,
  setGrants: refuse,
  setTeams: refuse,
  deactivatePerson: refuse,
  reactivatePerson: refuse,
  endSessionsOf: refuse,
  listTeams: async () => [],
  createTeam: refuse,
  renameTeam: refuse,
  removeTeam: refuse,
  readProfile: refuse,
  changeProfile: refuse,
  addContactPoint: refuse,
  removeContactPoint: refuse,
  endOwnSession: refuse,
  createOwnToken: refuse,
  revokeOwnToken: refuse,
  listTokens: async () => [],
  revokeToken: refuse,
  readAudit: async () => ({ lines: [], next: null, total: 0, check: { ok: true } }),
  exportAudit: refuse,
  noteRefusal: async () => undefined,
};
