import type { ContactKind } from '../../app/domain/delivery/contact.ts';
import type { Kit } from './kit.ts';

/** Secrets are never stored: `hash` is the SHA-256 of what the person or client holds. */
export const accountTables = (kit: Kit) => {
  const person = kit.table(
    'person',
    {
      id: kit.text('id').primaryKey(),
      name: kit.text('name').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      email: kit.text('email'),
      zone: kit.text('zone'),
      language: kit.text('language'),
      deactivatedAt: kit.instant('deactivated_at'),
    },
    (t) => [kit.uniqueIndex('person_by_email').on(t.email)],
  );
  const personId = () =>
    kit
      .text('person_id')
      .notNull()
      .references(() => person.id);
  const team = kit.table('team', {
    id: kit.text('id').primaryKey(),
    name: kit.text('name').notNull(),
    createdAt: kit.instant('created_at').notNull(),
  });
  return {
    person,
    team,
    teamMember: kit.table(
      'team_member',
      {
        teamId: kit
          .text('team_id')
          .notNull()
          .references(() => team.id),
        personId: personId(),
      },
      (t) => [
        kit.primaryKey({ columns: [t.teamId, t.personId] }),
        kit.index('team_member_by_person').on(t.personId),
      ],
    ),
    /** A role for a team that has no row of its own yet is kept too: teams are named by runbooks. */
    roleGrant: kit.table(
      'role_grant',
      {
        id: kit.serial('id'),
        personId: personId(),
        role: kit.text('role').notNull(),
        teamId: kit.text('team_id'),
      },
      (t) => [kit.index('role_grant_by_person').on(t.personId)],
    ),
    contactPoint: kit.table(
      'contact_point',
      {
        id: kit.text('id').primaryKey(),
        personId: personId(),
        kind: kit.text('kind').$type<ContactKind>().notNull(),
        address: kit.text('address').notNull(),
        createdAt: kit.instant('created_at').notNull(),
        verifiedAt: kit.instant('verified_at'),
        /** The person's own order, lowest first. */
        position: kit.count('position').notNull().default(0),
      },
      (t) => [kit.index('contact_point_by_person').on(t.personId)],
    ),
    signInLink: kit.table('sign_in_link', {
      hash: kit.text('hash').primaryKey(),
      personId: personId(),
      expiresAt: kit.instant('expires_at').notNull(),
      usedAt: kit.instant('used_at'),
    }),
    session: kit.table(
      'session',
      {
        hash: kit.text('hash').primaryKey(),
        /** What a page may name it by. */
        id: kit.text('id').notNull(),
        personId: personId(),
        createdAt: kit.instant('created_at').notNull(),
        expiresAt: kit.instant('expires_at').notNull(),
        lastSeenAt: kit.instant('last_seen_at').notNull(),
        reauthenticatedAt: kit.instant('reauthenticated_at').notNull(),
        /** How the person came in: `link`, `password`, `passkey`, `oidc`, `break-glass`. */
        way: kit.text('way').notNull(),
        userAgent: kit.text('user_agent'),
        from: kit.text('from'),
      },
      (t) => [
        kit.uniqueIndex('session_by_id').on(t.id),
        kit.index('session_by_person').on(t.personId),
      ],
    ),
    token: kit.table(
      'token',
      {
        id: kit.text('id').primaryKey(),
        hash: kit.text('hash').notNull(),
        name: kit.text('name').notNull(),
        /** Words of `TokenScope`, separated by spaces. */
        scopes: kit.text('scopes').notNull(),
        /** Null: made by whoever holds the machine. */
        ownerId: kit.text('owner_id').references(() => person.id),
        createdAt: kit.instant('created_at').notNull(),
        expiresAt: kit.instant('expires_at'),
        revokedAt: kit.instant('revoked_at'),
        lastUsedAt: kit.instant('last_used_at'),
      },
      (t) => [
        kit.uniqueIndex('token_by_hash').on(t.hash),
        kit.index('token_by_owner').on(t.ownerId),
      ],
    ),
  };
};
