import { asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../app/domain/engine/types.ts';
import { type Connection, holes } from '../connection.ts';
import { attachment } from '../schema/sqlite.ts';
import type { AttachmentReads, AttachmentRow, AttachmentWrites } from '../store/attachment.ts';

const opened = (row: typeof attachment.$inferSelect): AttachmentRow => ({
  ...row,
  by: JSON.parse(row.by) as Actor,
});

export const attachmentReads = (db: Connection) => {
  const id = sql.placeholder('id');
  const one = db.select().from(attachment).where(eq(attachment.id, id)).prepare();
  const ofIncident = db
    .select()
    .from(attachment)
    .where(eq(attachment.incidentId, id))
    .orderBy(asc(attachment.at), asc(attachment.id))
    .prepare();
  const named = db
    .select({ id: attachment.id })
    .from(attachment)
    .where(eq(attachment.sha256, sql.placeholder('sha256')))
    .limit(1)
    .prepare();
  const hashes = db.selectDistinct({ sha256: attachment.sha256 }).from(attachment).prepare();
  return {
    isAttached: async (sha256) => named.get({ sha256 }) !== undefined,
    attachedHashes: async () => hashes.all().map(({ sha256 }) => sha256),
    attachment: async (id) => {
      const row = one.get({ id });
      return row ? opened(row) : null;
    },
    attachmentsOf: async (id) => ofIncident.all({ id }).map(opened),
  } satisfies AttachmentReads;
};

export const attachmentWrites = (db: Connection) => {
  const add = db.insert(attachment).values(holes(attachment)).prepare();
  return {
    insertAttachment: async (row) => void add.run({ ...row, by: JSON.stringify(row.by) }),
  } satisfies AttachmentWrites;
};
