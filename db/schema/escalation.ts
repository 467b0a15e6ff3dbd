import type { accountTables } from './account.ts';
import type { Kit } from './kit.ts';

export const escalationTables = (kit: Kit, { team }: ReturnType<typeof accountTables>) => ({
  escalationPolicy: kit.table(
    'escalation_policy',
    {
      /** The word by which runbooks name it. */
      id: kit.text('id').primaryKey(),
      name: kit.text('name').notNull(),
      /** Null: the organisation's. */
      teamId: kit.text('team_id').references(() => team.id),
      /** The one of its owner that takes what names no policy. */
      isDefault: kit.flag('is_default').notNull(),
      /** `PolicyBody` as JSON. */
      body: kit.text('body').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      changedAt: kit.instant('changed_at').notNull(),
      changedBy: kit.text('changed_by').notNull(),
    },
    (t) => [kit.index('escalation_policy_by_team').on(t.teamId)],
  ),
});
