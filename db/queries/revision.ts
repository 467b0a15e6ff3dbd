import { desc, eq, sql } from 'drizzle-orm';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import { type Connection, holes } from '../connection.ts';
import { revision } from '../schema/sqlite.ts';
import type { Reader, RevisionRow, Writer } from '../store.ts';

const opened = (row: typeof revision.$inferSelect): RevisionRow => ({
  ...row,
  plan: JSON.parse(row.plan) as Plan,
});

export const revisionReads = (db: Connection) => {
  const one = db
    .select()
    .from(revision)
    .where(eq(revision.hash, sql.placeholder('hash')))
    .prepare();
  const latest = db
    .select()
    .from(revision)
    .where(eq(revision.runbookId, sql.placeholder('runbookId')))
    .orderBy(desc(revision.createdAt), desc(revision.hash))
    .limit(1)
    .prepare();
  return {
    revision: async (hash) => {
      const row = one.get({ hash });
      return row ? opened(row) : null;
    },
    latestRevision: async (runbookId) => {
      const row = latest.get({ runbookId });
      return row ? opened(row) : null;
    },
  } satisfies Partial<Reader>;
};

export const revisionWrites = (db: Connection) => {
  const insert = db.insert(revision).values(holes(revision)).onConflictDoNothing().prepare();
  return {
    insertRevision: async (row) => {
      insert.run({ ...row, plan: JSON.stringify(row.plan) });
    },
  } satisfies Partial<Writer>;
};
