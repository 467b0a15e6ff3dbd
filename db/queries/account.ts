import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { TokenScope } from '../../app/domain/rights/token-scope.ts';
import { type Connection, hole, holes } from '../connection.ts';
import { session, signInLink, token } from '../schema/sqlite.ts';
import type { PeopleReads, PeopleWrites, SessionRow, TokenRow } from '../store/people.ts';

type StoredToken = Omit<TokenRow, 'scopes'> & { scopes: string };

const opened = ({ scopes, ...row }: StoredToken): TokenRow => ({
  ...row,
  scopes: scopes.split(' ').filter((word) => word !== '') as TokenScope[],
});

export const accountReads = (db: Connection) => {
  const byHash = sql.placeholder('hash');
  const link = db.select().from(signInLink).where(eq(signInLink.hash, byHash)).prepare();
  const oneSession = db.select().from(session).where(eq(session.hash, byHash)).prepare();
  const sessionsOf = db
    .select()
    .from(session)
    .where(eq(session.personId, sql.placeholder('id')))
    .orderBy(desc(session.lastSeenAt), asc(session.id))
    .prepare();
  const oneToken = db.select().from(token).where(eq(token.hash, byHash)).prepare();
  const tokenById = db
    .select()
    .from(token)
    .where(eq(token.id, sql.placeholder('id')))
    .prepare();
  const tokens = db.select().from(token).orderBy(desc(token.createdAt), asc(token.id)).prepare();
  return {
    signInLink: async (hash) => link.get({ hash }) ?? null,
    session: async (hash) => (oneSession.get({ hash }) as SessionRow | undefined) ?? null,
    sessionsOf: async (id) => sessionsOf.all({ id }) as SessionRow[],
    token: async (hash) => {
      const row = oneToken.get({ hash });
      return row ? opened(row) : null;
    },
    tokenById: async (id) => {
      const row = tokenById.get({ id });
      return row ? opened(row) : null;
    },
    tokens: async () => tokens.all().map(opened),
  } satisfies Partial<PeopleReads>;
};

export const accountWrites = (db: Connection) => {
  const id = sql.placeholder('id');
  const hash = sql.placeholder('hash');
  const addLink = db.insert(signInLink).values(holes(signInLink)).prepare();
  const useLink = db
    .update(signInLink)
    .set({ usedAt: hole('at') })
    .where(eq(signInLink.hash, hash))
    .prepare();
  const dropLinks = db
    .delete(signInLink)
    .where(and(eq(signInLink.personId, id), isNull(signInLink.usedAt)))
    .prepare();
  const addSession = db.insert(session).values(holes(session)).prepare();
  const changeSession = (
    set: Partial<Record<'lastSeenAt' | 'reauthenticatedAt', ReturnType<typeof hole>>>,
  ) => db.update(session).set(set).where(eq(session.hash, hash)).prepare();
  const see = changeSession({ lastSeenAt: hole('at') });
  const freshen = changeSession({ lastSeenAt: hole('at'), reauthenticatedAt: hole('at') });
  const endSession = db.delete(session).where(eq(session.hash, hash)).prepare();
  const addToken = db.insert(token).values(holes(token)).prepare();
  const touch = db
    .update(token)
    .set({ lastUsedAt: hole('at') })
    .where(eq(token.id, id))
    .prepare();
  const revoke = db
    .update(token)
    .set({ revokedAt: hole('at') })
    .where(and(eq(token.id, id), isNull(token.revokedAt)))
    .prepare();
  return {
    insertSignInLink: async (row) => void addLink.run(row),
    spendSignInLink: async (hash, at) => void useLink.run({ hash, at }),
    deleteSignInLinksOf: async (id) => void dropLinks.run({ id }),
    insertSession: async (row) => void addSession.run(row),
    touchSession: async (hash, at) => void see.run({ hash, at }),
    freshenSession: async (hash, at) => void freshen.run({ hash, at }),
    deleteSession: async (hash) => void endSession.run({ hash }),
    insertToken: async (row) => void addToken.run({ ...row, scopes: row.scopes.join(' ') }),
    touchToken: async (id, at) => void touch.run({ id, at }),
    revokeToken: async (id, at) => void revoke.run({ id, at }),
  } satisfies Partial<PeopleWrites>;
};
