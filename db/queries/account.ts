import { asc, eq, sql } from 'drizzle-orm';
import { type Connection, hole, holes } from '../connection.ts';
import { person, session, signInLink, token } from '../schema/sqlite.ts';
import type { Reader, Writer } from '../store.ts';

export const accountReads = (db: Connection) => {
  const byHash = sql.placeholder('hash');
  const personById = db
    .select()
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare();
  const people = db.select().from(person).orderBy(asc(person.createdAt), asc(person.id)).prepare();
  const link = db.select().from(signInLink).where(eq(signInLink.hash, byHash)).prepare();
  const oneSession = db.select().from(session).where(eq(session.hash, byHash)).prepare();
  const oneToken = db.select().from(token).where(eq(token.hash, byHash)).prepare();
  return {
    person: async (id) => personById.get({ id }) ?? null,
    people: async () => people.all(),
    signInLink: async (hash) => link.get({ hash }) ?? null,
    session: async (hash) => oneSession.get({ hash }) ?? null,
    token: async (hash) => oneToken.get({ hash }) ?? null,
  } satisfies Partial<Reader>;
};

export const accountWrites = (db: Connection) => {
  const id = sql.placeholder('id');
  const hash = sql.placeholder('hash');
  const addPerson = db.insert(person).values(holes(person)).prepare();
  const rename = db
    .update(person)
    .set({ name: hole('name') })
    .where(eq(person.id, id))
    .prepare();
  const addLink = db.insert(signInLink).values(holes(signInLink)).prepare();
  const useLink = db
    .update(signInLink)
    .set({ usedAt: hole('at') })
    .where(eq(signInLink.hash, hash))
    .prepare();
  const addSession = db.insert(session).values(holes(session)).prepare();
  const endSession = db.delete(session).where(eq(session.hash, hash)).prepare();
  const addToken = db.insert(token).values(holes(token)).prepare();
  const touch = db
    .update(token)
    .set({ lastUsedAt: hole('at') })
    .where(eq(token.id, id))
    .prepare();
  return {
    insertPerson: async (row) => void addPerson.run(row),
    renamePerson: async (id, name) => void rename.run({ id, name }),
    insertSignInLink: async (row) => void addLink.run(row),
    spendSignInLink: async (hash, at) => void useLink.run({ hash, at }),
    insertSession: async (row) => void addSession.run(row),
    deleteSession: async (hash) => void endSession.run({ hash }),
    insertToken: async (row) => void addToken.run(row),
    touchToken: async (id, at) => void touch.run({ id, at }),
  } satisfies Partial<Writer>;
};
