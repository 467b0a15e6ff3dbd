import type { accountTables } from './account.ts';
import type { Kit } from './kit.ts';

/** How people prove who they are, beside links. No secret stands here, only hashes and public keys. */
export const credentialTables = (kit: Kit, { person }: ReturnType<typeof accountTables>) => {
  const personId = () =>
    kit
      .text('person_id')
      .notNull()
      .references(() => person.id);
  return {
    password: kit.table('password', {
      personId: personId().primaryKey(),
      /** A PHC string of argon2id. */
      phc: kit.text('phc').notNull(),
      changedAt: kit.instant('changed_at').notNull(),
    }),
    passkey: kit.table(
      'passkey',
      {
        /** The credential's id and its public key, both in base64url. */
        id: kit.text('id').primaryKey(),
        personId: personId(),
        publicKey: kit.text('public_key').notNull(),
        counter: kit.count('counter').notNull(),
        /** Words such as `internal usb`, separated by spaces. */
        transports: kit.text('transports').notNull(),
        name: kit.text('name').notNull(),
        backedUp: kit.flag('backed_up').notNull(),
        createdAt: kit.instant('created_at').notNull(),
        lastUsedAt: kit.instant('last_used_at'),
      },
      (t) => [kit.index('passkey_by_person').on(t.personId)],
    ),
    oidcIdentity: kit.table(
      'oidc_identity',
      {
        issuer: kit.text('issuer').notNull(),
        subject: kit.text('subject').notNull(),
        personId: personId(),
        createdAt: kit.instant('created_at').notNull(),
        lastUsedAt: kit.instant('last_used_at'),
      },
      (t) => [
        kit.primaryKey({ columns: [t.issuer, t.subject] }),
        kit.index('oidc_identity_by_person').on(t.personId),
      ],
    ),
    invitation: kit.table(
      'invitation',
      {
        id: kit.text('id').primaryKey(),
        hash: kit.text('hash').notNull(),
        email: kit.text('email').notNull(),
        name: kit.text('name').notNull(),
        /** A JSON list of `Grant`. */
        grants: kit.text('grants').notNull(),
        invitedBy: kit
          .text('invited_by')
          .notNull()
          .references(() => person.id),
        createdAt: kit.instant('created_at').notNull(),
        expiresAt: kit.instant('expires_at').notNull(),
        usedAt: kit.instant('used_at'),
        revokedAt: kit.instant('revoked_at'),
        personId: kit.text('person_id').references(() => person.id),
      },
      (t) => [kit.uniqueIndex('invitation_by_hash').on(t.hash)],
    ),
    /** Printed codes: `break-glass` ones, and `recovery` ones of one person. */
    sealedCode: kit.table(
      'sealed_code',
      {
        hash: kit.text('hash').primaryKey(),
        kind: kit.text('kind').$type<'break-glass' | 'recovery'>().notNull(),
        /** Codes printed on one sheet share it. */
        sheet: kit.text('sheet').notNull(),
        personId: kit.text('person_id').references(() => person.id),
        createdBy: kit
          .text('created_by')
          .notNull()
          .references(() => person.id),
        createdAt: kit.instant('created_at').notNull(),
        usedAt: kit.instant('used_at'),
        revokedAt: kit.instant('revoked_at'),
      },
      (t) => [kit.index('sealed_code_by_sheet').on(t.sheet)],
    ),
    /** What a sign-in that is under way remembers between two requests. */
    challenge: kit.table(
      'challenge',
      {
        hash: kit.text('hash').primaryKey(),
        kind: kit.text('kind').notNull(),
        payload: kit.text('payload').notNull(),
        expiresAt: kit.instant('expires_at').notNull(),
      },
      (t) => [kit.index('challenge_by_expiry').on(t.expiresAt)],
    ),
    /** Failures that slow the next try down, by address and account. */
    attempt: kit.table(
      'attempt',
      {
        key: kit.text('key').primaryKey(),
        failures: kit.count('failures').notNull(),
        lastAt: kit.instant('last_at').notNull(),
        waitUntil: kit.instant('wait_until').notNull(),
      },
      (t) => [kit.index('attempt_by_time').on(t.lastAt)],
    ),
  };
};
