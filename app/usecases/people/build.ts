import type { ChangeHub } from '../change-hub.ts';
import type { PeopleUseCases } from '../people.types.ts';
import type { Ports } from '../ports.ts';
import { changeProfile } from './change-profile.ts';
import { addContactPoint, removeContactPoint } from './contact-points.ts';
import { deactivatePerson } from './deactivate-person.ts';
import { endOwnSession } from './end-own-session.ts';
import { endSessionsOf } from './end-sessions-of.ts';
import { listPeople } from './list-people.ts';
import { listTeams } from './list-teams.ts';
import { createOwnToken, revokeOwnToken } from './own-tokens.ts';
import { reactivatePerson } from './reactivate-person.ts';
import { readPerson } from './read-person.ts';
import { readProfile } from './read-profile.ts';
import { setEmail } from './set-email.ts';
import { setGrants } from './set-grants.ts';
import { setTeams } from './set-teams.ts';
import { createTeam, removeTeam, renameTeam } from './teams.ts';
import { listTokens, revokeToken } from './tokens.ts';

/** The use-cases about people, their teams, roles, sessions and tokens. */
export const buildPeople = (
  ports: Ports,
  hub: ChangeHub,
): Omit<PeopleUseCases, 'readAudit' | 'exportAudit' | 'noteRefusal'> => ({
  listPeople: listPeople(ports),
  readPerson: readPerson(ports),
  setEmail: setEmail(ports),
  setGrants: setGrants(ports),
  setTeams: setTeams(ports),
  deactivatePerson: deactivatePerson(ports, hub),
  reactivatePerson: reactivatePerson(ports),
  endSessionsOf: endSessionsOf(ports),
  listTeams: listTeams(ports),
  createTeam: createTeam(ports),
  renameTeam: renameTeam(ports),
  removeTeam: removeTeam(ports),
  readProfile: readProfile(ports),
  changeProfile: changeProfile(ports),
  addContactPoint: addContactPoint(ports),
  removeContactPoint: removeContactPoint(ports),
  endOwnSession: endOwnSession(ports),
  createOwnToken: createOwnToken(ports),
  revokeOwnToken: revokeOwnToken(ports),
  listTokens: listTokens(ports),
  revokeToken: revokeToken(ports),
});
