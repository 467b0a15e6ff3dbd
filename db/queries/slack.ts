import { and, asc, eq, getTableColumns, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { IncidentState } from '../../app/domain/incident/incident-state.ts';
import { type Connection, holes } from '../connection.ts';
import { incident, slackLink, slackPost, slackRoom, slackUser } from '../schema/sqlite.ts';
import type {
  SlackReads,
  SlackRoomFacts,
  SlackRoomRow,
  SlackUserRow,
  SlackWrites,
} from '../store/slack.ts';

const opened = (row: typeof slackRoom.$inferSelect): SlackRoomRow => ({
  ...row,
  facts: JSON.parse(row.facts) as SlackRoomFacts,
});

const over: IncidentState[] = ['resolved', 'closed', 'cancelled'];

export const slackReads = (db: Connection) => {
  const id = sql.placeholder('id');
  const user = db.select().from(slackUser).where(eq(slackUser.id, id)).prepare();
  const usersOf = db.select().from(slackUser).where(eq(slackUser.personId, id)).prepare();
  const link = db.select().from(slackLink).where(eq(slackLink.hash, id)).prepare();
  const room = db.select().from(slackRoom).where(eq(slackRoom.incidentId, id)).prepare();
  const ofChannel = db.select().from(slackRoom).where(eq(slackRoom.channel, id)).prepare();
  const behind = db
    .select(getTableColumns(slackRoom))
    .from(slackRoom)
    .innerJoin(incident, eq(incident.id, slackRoom.incidentId))
    .where(sql`${slackRoom.seq} < ${incident.headSeq}`)
    .orderBy(asc(slackRoom.nextAt))
    .limit(500)
    .prepare();
  const roomless = db
    .select({ id: incident.id })
    .from(incident)
    .leftJoin(slackRoom, eq(slackRoom.incidentId, incident.id))
    .where(and(isNull(slackRoom.incidentId), notInArray(incident.state, over)))
    .orderBy(asc(incident.number))
    .prepare();
  const troubles = db.select().from(slackRoom).where(isNotNull(slackRoom.problem)).prepare();
  const posts = db.select().from(slackPost).where(eq(slackPost.incidentId, id)).prepare();
  return {
    slackUser: async (id) => (user.get({ id }) as SlackUserRow | undefined) ?? null,
    slackUsersOf: async (id) => usersOf.all({ id }) as SlackUserRow[],
    slackLink: async (id) => link.get({ id }) ?? null,
    slackRoom: async (id) => {
      const row = room.get({ id });
      return row ? opened(row) : null;
    },
    slackRoomOf: async (id) => {
      const row = ofChannel.get({ id });
      return row ? opened(row) : null;
    },
    slackRoomsBehind: async () => behind.all().map(opened),
    slackRoomless: async () => roomless.all().map(({ id }) => id),
    slackTroubles: async () => troubles.all().map(opened),
    slackPosts: async (id) => posts.all({ id }),
  } satisfies SlackReads;
};

const replaced = (columns: Record<string, SQLiteColumn>) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, one]) => [name, sql.raw(`excluded.${one.name}`)]),
  );

export const slackWrites = (db: Connection) => {
  const putUser = db
    .insert(slackUser)
    .values(holes(slackUser))
    .onConflictDoUpdate({ target: slackUser.id, set: replaced(getTableColumns(slackUser)) })
    .prepare();
  const dropUser = db
    .delete(slackUser)
    .where(eq(slackUser.id, sql.placeholder('id')))
    .prepare();
  const putLink = db
    .insert(slackLink)
    .values(holes(slackLink))
    .onConflictDoUpdate({ target: slackLink.hash, set: replaced(getTableColumns(slackLink)) })
    .prepare();
  const putRoom = db
    .insert(slackRoom)
    .values(holes(slackRoom))
    .onConflictDoUpdate({ target: slackRoom.incidentId, set: replaced(getTableColumns(slackRoom)) })
    .prepare();
  const putPost = db
    .insert(slackPost)
    .values(holes(slackPost))
    .onConflictDoUpdate({
      target: [slackPost.incidentId, slackPost.key],
      set: replaced(getTableColumns(slackPost)),
    })
    .prepare();
  return {
    putSlackUser: async (row) => void putUser.run(row),
    deleteSlackUser: async (id) => void dropUser.run({ id }),
    putSlackLink: async (row) => void putLink.run(row),
    putSlackRoom: async (row) => void putRoom.run({ ...row, facts: JSON.stringify(row.facts) }),
    putSlackPost: async (row) => void putPost.run(row),
  } satisfies SlackWrites;
};
