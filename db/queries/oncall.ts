import { and, asc, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Override, Schedule, Swap } from '../../app/domain/oncall/schedule.ts';
import { type Connection, hole, holes } from '../connection.ts';
import {
  calendarFeed as feed,
  onCallOverride as override,
  onCallRevision as revision,
  onCallSchedule as schedule,
  onCallSwap as swap,
} from '../schema/sqlite.ts';
import type { OnCallReads, OnCallWrites, ScheduleRow } from '../store/oncall.ts';

const opened = <T extends { definition: string }>(row: T) => ({
  ...row,
  definition: JSON.parse(row.definition) as Schedule,
});

const asOverride = ({ scheduleId, ...row }: typeof override.$inferSelect): Override => ({
  ...row,
  schedule: scheduleId,
});

const asSwap = (row: typeof swap.$inferSelect): Swap => {
  const { scheduleId, giveFrom, giveTo, takeFrom, takeTo, ...rest } = row;
  return {
    ...rest,
    schedule: scheduleId,
    give: { from: giveFrom, to: giveTo },
    take: takeFrom === null || takeTo === null ? null : { from: takeFrom, to: takeTo },
  };
};

export const onCallReads = (db: Connection) => {
  const id = sql.placeholder('id');
  const from = sql.placeholder('from');
  const to = sql.placeholder('to');
  const one = db.select().from(schedule).where(eq(schedule.id, id)).prepare();
  const all = db.select().from(schedule).where(isNull(schedule.removedAt)).prepare();
  const revisions = db
    .select({ at: revision.at, definition: revision.definition })
    .from(revision)
    .where(eq(revision.scheduleId, id))
    .orderBy(asc(revision.id))
    .prepare();
  const within = and(lt(override.from, to), gt(override.to, from));
  const made = [asc(override.at), asc(override.id)];
  const oneOverride = db.select().from(override).where(eq(override.id, id)).prepare();
  const overridesOf = db
    .select()
    .from(override)
    .where(and(eq(override.scheduleId, id), within))
    .orderBy(...made)
    .prepare();
  const overrides = db
    .select()
    .from(override)
    .where(within)
    .orderBy(...made)
    .prepare();
  const oneSwap = db.select().from(swap).where(eq(swap.id, id)).prepare();
  const newestSwap = [desc(swap.offeredAt), desc(swap.id)];
  const swapsOf = db
    .select()
    .from(swap)
    .where(eq(swap.scheduleId, id))
    .orderBy(...newestSwap)
    .limit(50)
    .prepare();
  const openSwaps = db
    .select()
    .from(swap)
    .where(and(eq(swap.state, 'offered'), or(eq(swap.from, id), eq(swap.to, id))))
    .orderBy(...newestSwap)
    .prepare();
  const byHash = db.select().from(feed).where(eq(feed.hash, id)).prepare();
  const byId = db.select().from(feed).where(eq(feed.id, id)).prepare();
  const feedsOf = db
    .select()
    .from(feed)
    .where(and(eq(feed.owner, id), isNull(feed.revokedAt)))
    .orderBy(desc(feed.createdAt), desc(feed.id))
    .prepare();
  const maybe = <T, R>(row: T | undefined, map: (row: T) => R) => (row ? map(row) : null);
  return {
    schedule: async (id) => maybe(one.get({ id }), opened),
    schedules: async () =>
      all
        .all()
        .map(opened)
        .sort((a, b) => a.definition.name.localeCompare(b.definition.name, 'en')),
    scheduleRevisions: async (id) => revisions.all({ id }).map(opened),
    override: async (id) => maybe(oneOverride.get({ id }), asOverride),
    overridesOf: async (id, from, to) => overridesOf.all({ id, from, to }).map(asOverride),
    overrides: async (from, to) => overrides.all({ from, to }).map(asOverride),
    swap: async (id) => maybe(oneSwap.get({ id }), asSwap),
    swapsOf: async (id) => swapsOf.all({ id }).map(asSwap),
    openSwapsOf: async (id) => openSwaps.all({ id }).map(asSwap),
    feed: async (hash) => byHash.get({ id: hash }) ?? null,
    feedById: async (id) => byId.get({ id }) ?? null,
    feedsOf: async (id) => feedsOf.all({ id }),
  } satisfies OnCallReads;
};

const closed = (row: ScheduleRow) => ({ ...row, definition: JSON.stringify(row.definition) });

export const onCallWrites = (db: Connection) => {
  const id = sql.placeholder('id');
  const at = hole('at');
  const addSchedule = db.insert(schedule).values(holes(schedule)).prepare();
  const { id: _, ...revisionHoles } = holes(revision);
  const addRevision = db.insert(revision).values(revisionHoles).prepare();
  const addOverride = db.insert(override).values(holes(override)).prepare();
  const end = db
    .update(override)
    .set({ to: hole('to') })
    .where(eq(override.id, id))
    .prepare();
  const dropOverride = db.delete(override).where(eq(override.id, id)).prepare();
  const addSwap = db.insert(swap).values(holes(swap)).prepare();
  const answer = db
    .update(swap)
    .set({ state: hole('state'), answeredAt: at })
    .where(eq(swap.id, id))
    .prepare();
  const addFeed = db.insert(feed).values(holes(feed)).prepare();
  const touch = db.update(feed).set({ lastUsedAt: at }).where(eq(feed.id, id)).prepare();
  const revoke = db.update(feed).set({ revokedAt: at }).where(eq(feed.id, id)).prepare();
  return {
    insertSchedule: async (row) => void addSchedule.run(closed(row)),
    updateSchedule: async (row, expected) => {
      const { id, ...rest } = closed(row);
      const done = db
        .update(schedule)
        .set(rest)
        .where(and(eq(schedule.id, id), eq(schedule.version, expected)))
        .run();
      return done.changes === 1;
    },
    insertScheduleRevision: async (scheduleId, row) =>
      void addRevision.run({ ...row, scheduleId, definition: JSON.stringify(row.definition) }),
    insertOverride: async (row) => void addOverride.run({ ...row, scheduleId: row.schedule }),
    endOverride: async (id, to) => void end.run({ id, to }),
    deleteOverride: async (id) => void dropOverride.run({ id }),
    insertSwap: async ({ give, take, schedule, ...row }) =>
      void addSwap.run({
        ...row,
        scheduleId: schedule,
        giveFrom: give.from,
        giveTo: give.to,
        takeFrom: take?.from ?? null,
        takeTo: take?.to ?? null,
      }),
    answerSwap: async (id, state, at) => void answer.run({ id, state, at }),
    insertFeed: async (row) => void addFeed.run(row),
    touchFeed: async (id, at) => void touch.run({ id, at }),
    revokeFeed: async (id, at) => void revoke.run({ id, at }),
  } satisfies OnCallWrites;
};
