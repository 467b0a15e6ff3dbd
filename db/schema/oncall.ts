import type { Override, Swap } from '../../app/domain/oncall/schedule.ts';
import type { accountTables } from './account.ts';
import type { Kit } from './kit.ts';

/** Schedules are kept as they were written: `definition` is a whole schedule as JSON. */
export const onCallTables = (kit: Kit, { person }: ReturnType<typeof accountTables>) => {
  const schedule = kit.table('on_call_schedule', {
    id: kit.text('id').primaryKey(),
    definition: kit.text('definition').notNull(),
    version: kit.count('version').notNull(),
    createdAt: kit.instant('created_at').notNull(),
    changedAt: kit.instant('changed_at').notNull(),
    removedAt: kit.instant('removed_at'),
  });
  const scheduleId = () =>
    kit
      .text('schedule_id')
      .notNull()
      .references(() => schedule.id);
  const personId = (name: string) => kit.text(name).references(() => person.id);
  return {
    onCallSchedule: schedule,
    /** What a schedule said from `at` on, until the next. */
    onCallRevision: kit.table(
      'on_call_revision',
      {
        id: kit.serial('id'),
        scheduleId: scheduleId(),
        at: kit.instant('at').notNull(),
        definition: kit.text('definition').notNull(),
      },
      (t) => [kit.index('on_call_revision_by_schedule').on(t.scheduleId, t.id)],
    ),
    onCallOverride: kit.table(
      'on_call_override',
      {
        id: kit.text('id').primaryKey(),
        scheduleId: scheduleId(),
        kind: kit.text('kind').$type<Override['kind']>().notNull(),
        from: kit.instant('begins').notNull(),
        to: kit.instant('ends').notNull(),
        person: personId('person_id').notNull(),
        instead: personId('instead_id'),
        by: kit.text('by').notNull(),
        at: kit.instant('at').notNull(),
        reason: kit.text('reason'),
        swap: kit.text('swap_id'),
      },
      (t) => [
        kit.index('on_call_override_by_schedule').on(t.scheduleId, t.to),
        kit.index('on_call_override_by_end').on(t.to),
      ],
    ),
    onCallSwap: kit.table(
      'on_call_swap',
      {
        id: kit.text('id').primaryKey(),
        scheduleId: scheduleId(),
        from: personId('from_id').notNull(),
        to: personId('to_id').notNull(),
        giveFrom: kit.instant('give_begins').notNull(),
        giveTo: kit.instant('give_ends').notNull(),
        takeFrom: kit.instant('take_begins'),
        takeTo: kit.instant('take_ends'),
        state: kit.text('state').$type<Swap['state']>().notNull(),
        offeredAt: kit.instant('offered_at').notNull(),
        answeredAt: kit.instant('answered_at'),
        reason: kit.text('reason'),
      },
      (t) => [kit.index('on_call_swap_by_schedule').on(t.scheduleId, t.offeredAt)],
    ),
    /** An address that a calendar reads: of a schedule, or of a person. `hash` is of its secret. */
    calendarFeed: kit.table(
      'calendar_feed',
      {
        id: kit.text('id').primaryKey(),
        hash: kit.text('hash').notNull(),
        schedule: kit.text('schedule_id').references(() => schedule.id),
        person: personId('person_id'),
        owner: personId('owner_id').notNull(),
        createdAt: kit.instant('created_at').notNull(),
        lastUsedAt: kit.instant('last_used_at'),
        revokedAt: kit.instant('revoked_at'),
      },
      (t) => [
        kit.uniqueIndex('calendar_feed_by_hash').on(t.hash),
        kit.index('calendar_feed_by_owner').on(t.owner),
      ],
    ),
  };
};
