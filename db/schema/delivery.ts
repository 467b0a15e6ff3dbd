import type { ChannelKind } from '../store/delivery.ts';
import type { accountTables } from './account.ts';
import type { Kit } from './kit.ts';

/** How people and the organisation are reached, beside the outbox. */
export const deliveryTables = (
  kit: Kit,
  { person, contactPoint }: ReturnType<typeof accountTables>,
) => ({
  /** A code that was sent through a contact point, to show that it reaches its person. */
  contactCheck: kit.table('contact_check', {
    contactId: kit
      .text('contact_id')
      .primaryKey()
      .references(() => contactPoint.id),
    /** A keyed hash: six digits are few. */
    fingerprint: kit.text('fingerprint').notNull(),
    triesLeft: kit.count('tries_left').notNull(),
    sentAt: kit.instant('sent_at').notNull(),
    expiresAt: kit.instant('expires_at').notNull(),
  }),
  notificationRules: kit.table('notification_rules', {
    personId: kit
      .text('person_id')
      .primaryKey()
      .references(() => person.id),
    /** `NotificationRules` as JSON. */
    rules: kit.text('rules').notNull(),
    changedAt: kit.instant('changed_at').notNull(),
  }),
  notificationChannel: kit.table('notification_channel', {
    id: kit.text('id').primaryKey(),
    name: kit.text('name').notNull(),
    kind: kit.text('kind').$type<ChannelKind>().notNull(),
    address: kit.text('address').notNull(),
    /** A JSON list of words by which runbooks name whom they notify. */
    audiences: kit.text('audiences').notNull(),
    createdAt: kit.instant('created_at').notNull(),
  }),
  acknowledgeLink: kit.table(
    'acknowledge_link',
    {
      /** SHA-256 of what stands in the message. */
      hash: kit.text('hash').primaryKey(),
      personId: kit
        .text('person_id')
        .notNull()
        .references(() => person.id),
      /** A JSON list of what it acknowledges, with the words of the page. */
      pages: kit.text('pages').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
      usedAt: kit.instant('used_at'),
    },
    (t) => [kit.index('acknowledge_link_by_expiry').on(t.expiresAt)],
  ),
});
