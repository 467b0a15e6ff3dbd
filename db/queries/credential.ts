import { and, asc, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Grant } from '../../app/domain/rights/role.ts';
import { type Connection, hole, holes } from '../connection.ts';
import {
  attempt,
  challenge,
  invitation,
  oidcIdentity,
  sealedCode,
  session,
} from '../schema/sqlite.ts';
import type { CredentialReads, CredentialWrites, InvitationRow } from '../store/credential.ts';
import { passkeyReads, passkeyWrites } from './passkey.ts';

type StoredInvitation = Omit<InvitationRow, 'grants'> & { grants: string };

const opened = ({ grants, ...row }: StoredInvitation): InvitationRow => ({
  ...row,
  grants: JSON.parse(grants) as Grant[],
});

export const credentialReads = (db: Connection) => {
  const hash = sql.placeholder('hash');
  const identity = db
    .select()
    .from(oidcIdentity)
    .where(
      and(
        eq(oidcIdentity.issuer, sql.placeholder('issuer')),
        eq(oidcIdentity.subject, sql.placeholder('subject')),
      ),
    )
    .prepare();
  const identities = db
    .select()
    .from(oidcIdentity)
    .where(eq(oidcIdentity.personId, sql.placeholder('id')))
    .orderBy(asc(oidcIdentity.createdAt))
    .prepare();
  const oneInvitation = db.select().from(invitation).where(eq(invitation.hash, hash)).prepare();
  const invitations = db
    .select()
    .from(invitation)
    .orderBy(desc(invitation.createdAt), asc(invitation.id))
    .prepare();
  const code = db.select().from(sealedCode).where(eq(sealedCode.hash, hash)).prepare();
  const codes = db
    .select()
    .from(sealedCode)
    .where(eq(sealedCode.kind, sql.placeholder('kind')))
    .orderBy(desc(sealedCode.createdAt), asc(sealedCode.hash))
    .prepare();
  const oneChallenge = db.select().from(challenge).where(eq(challenge.hash, hash)).prepare();
  const oneAttempt = db
    .select()
    .from(attempt)
    .where(eq(attempt.key, sql.placeholder('key')))
    .prepare();
  return {
    ...passkeyReads(db),
    oidcIdentity: async (issuer, subject) => identity.get({ issuer, subject }) ?? null,
    oidcIdentitiesOf: async (id) => identities.all({ id }),
    invitation: async (hash) => {
      const row = oneInvitation.get({ hash });
      return row ? opened(row) : null;
    },
    invitations: async () => invitations.all().map(opened),
    sealedCode: async (hash) => code.get({ hash }) ?? null,
    sealedCodes: async (kind) => codes.all({ kind }),
    challenge: async (hash) => oneChallenge.get({ hash }) ?? null,
    attempt: async (key) => oneAttempt.get({ key }) ?? null,
  } satisfies CredentialReads;
};

export const credentialWrites = (db: Connection) => {
  const hash = sql.placeholder('hash');
  const id = sql.placeholder('id');
  const sameIdentity = and(
    eq(oidcIdentity.issuer, sql.placeholder('issuer')),
    eq(oidcIdentity.subject, sql.placeholder('subject')),
  );
  const addIdentity = db.insert(oidcIdentity).values(holes(oidcIdentity)).prepare();
  const touchIdentity = db
    .update(oidcIdentity)
    .set({ lastUsedAt: hole('at') })
    .where(sameIdentity)
    .prepare();
  const dropIdentity = db.delete(oidcIdentity).where(sameIdentity).prepare();
  const invite = db.insert(invitation).values(holes(invitation)).prepare();
  const accept = db
    .update(invitation)
    .set({ usedAt: hole('at'), personId: hole('personId') })
    .where(eq(invitation.id, id))
    .prepare();
  const withdraw = db
    .update(invitation)
    .set({ revokedAt: hole('at') })
    .where(eq(invitation.id, id))
    .prepare();
  const addCode = db.insert(sealedCode).values(holes(sealedCode)).prepare();
  const useCode = db
    .update(sealedCode)
    .set({ usedAt: hole('at') })
    .where(and(eq(sealedCode.hash, hash), isNull(sealedCode.usedAt), isNull(sealedCode.revokedAt)))
    .prepare();
  const revokeCodes = db
    .update(sealedCode)
    .set({ revokedAt: hole('at') })
    .where(
      and(
        eq(sealedCode.kind, sql.placeholder('kind')),
        isNull(sealedCode.usedAt),
        isNull(sealedCode.revokedAt),
      ),
    )
    .prepare();
  const ask = db.insert(challenge).values(holes(challenge)).prepare();
  const dropChallenge = db.delete(challenge).where(eq(challenge.hash, hash)).prepare();
  const before = sql.placeholder('before');
  const sweepChallenges = db.delete(challenge).where(lt(challenge.expiresAt, before)).prepare();
  const sweepSessions = db.delete(session).where(lt(session.expiresAt, before)).prepare();
  const sweepAttempts = db.delete(attempt).where(lt(attempt.waitUntil, before)).prepare();
  const count = db
    .insert(attempt)
    .values(holes(attempt))
    .onConflictDoUpdate({
      target: attempt.key,
      set: { failures: hole('failures'), lastAt: hole('lastAt'), waitUntil: hole('waitUntil') },
    })
    .prepare();
  const dropAttempt = db
    .delete(attempt)
    .where(eq(attempt.key, sql.placeholder('key')))
    .prepare();
  return {
    ...passkeyWrites(db),
    insertOidcIdentity: async (row) => void addIdentity.run(row),
    touchOidcIdentity: async (issuer, subject, at) =>
      void touchIdentity.run({ issuer, subject, at }),
    deleteOidcIdentity: async (issuer, subject) => void dropIdentity.run({ issuer, subject }),
    insertInvitation: async (row) =>
      void invite.run({ ...row, grants: JSON.stringify(row.grants) }),
    spendInvitation: async (id, personId, at) => void accept.run({ id, personId, at }),
    revokeInvitation: async (id, at) => void withdraw.run({ id, at }),
    insertSealedCode: async (row) => void addCode.run(row),
    spendSealedCode: async (hash, at) => useCode.run({ hash, at }).changes > 0,
    revokeSealedCodes: async (kind, at) => void revokeCodes.run({ kind, at }),
    insertChallenge: async (row) => void ask.run(row),
    deleteChallenge: async (hash) => void dropChallenge.run({ hash }),
    sweepSignIns: async (before) => {
      sweepChallenges.run({ before });
      sweepAttempts.run({ before });
      sweepSessions.run({ before });
    },
    putAttempt: async (row) => void count.run(row),
    deleteAttempt: async (key) => void dropAttempt.run({ key }),
  } satisfies CredentialWrites;
};
