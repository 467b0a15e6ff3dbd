import type { Kit } from './kit.ts';

/** Secrets are never stored: `hash` is the SHA-256 of what the person or client holds. */
export const accountTables = (kit: Kit) => {
  const person = kit.table('person', {
    id: kit.text('id').primaryKey(),
    name: kit.text('name').notNull(),
    administrator: kit.flag('administrator').notNull(),
    createdAt: kit.instant('created_at').notNull(),
  });
  const personId = () =>
    kit
      .text('person_id')
      .notNull()
      .references(() => person.id);
  return {
    person,
    signInLink: kit.table('sign_in_link', {
      hash: kit.text('hash').primaryKey(),
      personId: personId(),
      expiresAt: kit.instant('expires_at').notNull(),
      usedAt: kit.instant('used_at'),
    }),
    session: kit.table('session', {
      hash: kit.text('hash').primaryKey(),
      personId: personId(),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
    }),
    token: kit.table(
      'token',
      {
        id: kit.text('id').primaryKey(),
        hash: kit.text('hash').notNull(),
        name: kit.text('name').notNull(),
        createdAt: kit.instant('created_at').notNull(),
        lastUsedAt: kit.instant('last_used_at'),
      },
      (t) => [kit.uniqueIndex('token_by_hash').on(t.hash)],
    ),
  };
};
