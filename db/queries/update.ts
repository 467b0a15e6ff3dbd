import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { type Connection, hole, holes } from '../connection.ts';
import { updateDraft as draft, stakeholderLink as link } from '../schema/sqlite.ts';
import type { UpdateReads, UpdateWrites } from '../store/update.ts';

export const updateReads = (db: Connection) => {
  const incident = sql.placeholder('incident');
  const drafts = db
    .select()
    .from(draft)
    .where(eq(draft.incidentId, incident))
    .orderBy(asc(draft.audience))
    .prepare();
  const byHash = db
    .select()
    .from(link)
    .where(eq(link.hash, sql.placeholder('hash')))
    .prepare();
  const byId = db
    .select()
    .from(link)
    .where(eq(link.id, sql.placeholder('id')))
    .prepare();
  const links = db
    .select()
    .from(link)
    .where(eq(link.incidentId, incident))
    .orderBy(desc(link.createdAt), desc(link.id))
    .prepare();
  return {
    updateDrafts: async (incident) => drafts.all({ incident }),
    stakeholderLink: async (hash) => byHash.get({ hash }) ?? null,
    stakeholderLinkById: async (id) => byId.get({ id }) ?? null,
    stakeholderLinksOf: async (incident) => links.all({ incident }),
  } satisfies UpdateReads;
};

export const updateWrites = (db: Connection) => {
  const said = {
    ...{ status: hole('status'), title: hole('title'), text: hole('text') },
    ...{ savedBy: hole('savedBy'), savedAt: hole('savedAt') },
  };
  const put = db
    .insert(draft)
    .values(holes(draft))
    .onConflictDoUpdate({ target: [draft.incidentId, draft.audience], set: said })
    .prepare();
  const drop = db
    .delete(draft)
    .where(
      and(
        eq(draft.incidentId, sql.placeholder('incident')),
        eq(draft.audience, sql.placeholder('audience')),
      ),
    )
    .prepare();
  const add = db.insert(link).values(holes(link)).prepare();
  const id = sql.placeholder('id');
  const revoke = db
    .update(link)
    .set({ revokedAt: hole('at') })
    .where(eq(link.id, id))
    .prepare();
  const touch = db
    .update(link)
    .set({ lastSeenAt: hole('at') })
    .where(eq(link.id, id))
    .prepare();
  return {
    putUpdateDraft: async (row) => void put.run(row),
    deleteUpdateDraft: async (incident, audience) => void drop.run({ incident, audience }),
    insertStakeholderLink: async (row) => void add.run(row),
    revokeStakeholderLink: async (id, at) => void revoke.run({ id, at }),
    touchStakeholderLink: async (id, at) => void touch.run({ id, at }),
  } satisfies UpdateWrites;
};
