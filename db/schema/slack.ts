import type { accountTables } from './account.ts';
import type { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';

export const slackTables = (
  kit: Kit,
  { person }: ReturnType<typeof accountTables>,
  { incident }: ReturnType<typeof incidentTables>,
) => ({
  slackUser: kit.table(
    'slack_user',
    {
      /** Slack's member id. */
      id: kit.text('id').primaryKey(),
      personId: kit
        .text('person_id')
        .notNull()
        .references(() => person.id),
      /** `email`: by an address that both sides verified. `link`: by hand, once. `unlinked`: no more. */
      way: kit.text('way').notNull(),
      linkedAt: kit.instant('linked_at').notNull(),
    },
    (t) => [kit.index('slack_user_by_person').on(t.personId)],
  ),
  slackLink: kit.table('slack_link', {
    hash: kit.text('hash').primaryKey(),
    slackUser: kit.text('slack_user').notNull(),
    slackName: kit.text('slack_name').notNull(),
    expiresAt: kit.instant('expires_at').notNull(),
    usedAt: kit.instant('used_at'),
  }),
  slackRoom: kit.table(
    'slack_room',
    {
      incidentId: kit
        .text('incident_id')
        .primaryKey()
        .references(() => incident.id),
      isPrivate: kit.flag('is_private').notNull(),
      /** Slack's channel; null until it is made. */
      channel: kit.text('channel'),
      name: kit.text('name'),
      /** What stands in the channel, as JSON: topic, bookmark, who was invited. */
      facts: kit.text('facts').notNull(),
      /** The incident's newest entry that the channel shows. */
      seq: kit.count('seq').notNull(),
      problem: kit.text('problem'),
      nextAt: kit.instant('next_at').notNull(),
    },
    (t) => [kit.uniqueIndex('slack_room_by_channel').on(t.channel)],
  ),
  slackPost: kit.table(
    'slack_post',
    {
      incidentId: kit
        .text('incident_id')
        .notNull()
        .references(() => incident.id),
      key: kit.text('key').notNull(),
      /** Slack's id of the message; null while it is not known whether it arrived. */
      ts: kit.text('ts'),
      /** Of what it shows. */
      hash: kit.text('hash').notNull(),
      /** It is not changed any more. */
      closed: kit.flag('closed').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.incidentId, t.key] })],
  ),
});
