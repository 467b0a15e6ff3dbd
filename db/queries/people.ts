import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { GrantedRole } from '../../app/domain/rights/role.ts';
import { type Connection, hole, holes } from '../connection.ts';
import { contactPoint, person, roleGrant, team, teamMember } from '../schema/sqlite.ts';
import type { PeopleReads, PeopleWrites } from '../store/people.ts';

const grantColumns = { role: roleGrant.role, team: roleGrant.teamId };
const asGrant = <T extends { role: string }>(row: T) => ({ ...row, role: row.role as GrantedRole });

export const peopleReads = (db: Connection) => {
  const id = sql.placeholder('id');
  const personById = db.select().from(person).where(eq(person.id, id)).prepare();
  const byEmail = db
    .select()
    .from(person)
    .where(eq(person.email, sql.placeholder('email')))
    .prepare();
  const people = db.select().from(person).orderBy(asc(person.createdAt), asc(person.id)).prepare();
  const teamById = db.select().from(team).where(eq(team.id, id)).prepare();
  const teams = db.select().from(team).orderBy(asc(team.name), asc(team.id)).prepare();
  const members = db.select().from(teamMember).prepare();
  const teamsOf = db
    .select({ id: team.id, name: team.name, createdAt: team.createdAt })
    .from(teamMember)
    .innerJoin(team, eq(team.id, teamMember.teamId))
    .where(eq(teamMember.personId, id))
    .orderBy(asc(team.name), asc(team.id))
    .prepare();
  const grants = db
    .select({ personId: roleGrant.personId, ...grantColumns })
    .from(roleGrant)
    .orderBy(asc(roleGrant.id))
    .prepare();
  const grantsOf = db
    .select(grantColumns)
    .from(roleGrant)
    .where(eq(roleGrant.personId, id))
    .orderBy(asc(roleGrant.id))
    .prepare();
  const contacts = db
    .select()
    .from(contactPoint)
    .where(eq(contactPoint.personId, id))
    .orderBy(asc(contactPoint.position), asc(contactPoint.createdAt), asc(contactPoint.id))
    .prepare();
  const verified = db
    .selectDistinct({ id: contactPoint.personId })
    .from(contactPoint)
    .where(isNotNull(contactPoint.verifiedAt))
    .prepare();
  const contact = db.select().from(contactPoint).where(eq(contactPoint.id, id)).prepare();
  return {
    person: async (id) => personById.get({ id }) ?? null,
    personByEmail: async (email) => byEmail.get({ email }) ?? null,
    people: async () => people.all(),
    team: async (id) => teamById.get({ id }) ?? null,
    teams: async () => teams.all(),
    teamMembers: async () => members.all(),
    teamsOf: async (id) => teamsOf.all({ id }),
    grants: async () => grants.all().map(asGrant),
    grantsOf: async (id) => grantsOf.all({ id }).map(asGrant),
    contactPointsOf: async (id) => contacts.all({ id }),
    verifiedPeople: async () => verified.all().map(({ id }) => id),
    contactPoint: async (id) => contact.get({ id }) ?? null,
  } satisfies Partial<PeopleReads>;
};

export const peopleWrites = (db: Connection) => {
  const id = sql.placeholder('id');
  const addPerson = db.insert(person).values(holes(person)).prepare();
  const change = db
    .update(person)
    .set({
      name: hole('name'),
      email: hole('email'),
      zone: hole('zone'),
      language: hole('language'),
      deactivatedAt: hole('deactivatedAt'),
    })
    .where(eq(person.id, id))
    .prepare();
  const rename = db
    .update(person)
    .set({ name: hole('name') })
    .where(eq(person.id, id))
    .prepare();
  const addTeam = db.insert(team).values(holes(team)).prepare();
  const renameTeam = db
    .update(team)
    .set({ name: hole('name') })
    .where(eq(team.id, id))
    .prepare();
  const dropMembers = db.delete(teamMember).where(eq(teamMember.teamId, id)).prepare();
  const dropTeamGrants = db.delete(roleGrant).where(eq(roleGrant.teamId, id)).prepare();
  const dropTeam = db.delete(team).where(eq(team.id, id)).prepare();
  const join = db.insert(teamMember).values(holes(teamMember)).onConflictDoNothing().prepare();
  const leave = db
    .delete(teamMember)
    .where(
      and(
        eq(teamMember.teamId, sql.placeholder('teamId')),
        eq(teamMember.personId, sql.placeholder('personId')),
      ),
    )
    .prepare();
  const dropGrants = db.delete(roleGrant).where(eq(roleGrant.personId, id)).prepare();
  const { id: _, ...grantHoles } = holes(roleGrant);
  const addGrant = db.insert(roleGrant).values(grantHoles).prepare();
  const addContact = db.insert(contactPoint).values(holes(contactPoint)).prepare();
  const verify = db
    .update(contactPoint)
    .set({ verifiedAt: hole('at') })
    .where(eq(contactPoint.id, id))
    .prepare();
  const dropContact = db.delete(contactPoint).where(eq(contactPoint.id, id)).prepare();
  return {
    insertPerson: async (row) => void addPerson.run(row),
    updatePerson: async (row) => void change.run(row),
    renamePerson: async (id, name) => void rename.run({ id, name }),
    insertTeam: async (row) => void addTeam.run(row),
    renameTeam: async (id, name) => void renameTeam.run({ id, name }),
    deleteTeam: async (id) => {
      for (const part of [dropMembers, dropTeamGrants, dropTeam]) part.run({ id });
    },
    joinTeam: async (row) => void join.run(row),
    leaveTeam: async (row) => void leave.run(row),
    replaceGrants: async (personId, grants) => {
      dropGrants.run({ id: personId });
      for (const { role, team } of grants) addGrant.run({ personId, role, teamId: team });
    },
    insertContactPoint: async (row) => void addContact.run(row),
    verifyContactPoint: async (id, at) => void verify.run({ id, at }),
    deleteContactPoint: async (id) => void dropContact.run({ id }),
  } satisfies Partial<PeopleWrites>;
};
