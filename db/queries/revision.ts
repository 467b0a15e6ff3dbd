import { desc, eq, sql } from 'drizzle-orm';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import { type Connection, holes } from '../connection.ts';
import { revision } from '../schema/sqlite.ts';
import type { Reader, RevisionRow, Writer } from '../store.ts';

const opened = (row: typeof revision.$inferSelect): RevisionRow => ({
  ...row,
  includes: JSON.parse(row.includes) as RevisionRow['includes'],
  plan: JSON.parse(row.plan) as Plan,
});

export const revisionReads = (db: Connection) => {
  const one = db
    .select()
    .from(revision)
    .where(eq(revision.hash, sql.placeholder('hash')))
    .prepare();
  const ofRunbook = db
    .select()
    .from(revision)
    .where(eq(revision.runbookId, sql.placeholder('runbookId')))
    .orderBy(desc(revision.createdAt), desc(revision.hash))
    .limit(sql.placeholder('limit'))
    .prepare();
  const there = db
    .select({ hash: revision.hash })
    .from(revision)
    .where(eq(revision.hash, sql.placeholder('hash')))
    .prepare();
  return {
    revision: async (hash) => {
      const row = one.get({ hash });
      return row ? opened(row) : null;
    },
    latestRevision: async (runbookId) => {
      const row = ofRunbook.get({ runbookId, limit: 1 });
      return row ? opened(row) : null;
    },
    revisionsOf: async (runbookId) => ofRunbook.all({ runbookId, limit: -1 }).map(opened),
    missingRevisions: async (hashes) => hashes.filter((hash) => !there.get({ hash })),
  } satisfies Partial<Reader>;
};

export const revisionWrites = (db: Connection) => {
  const insert = db.insert(revision).values(holes(revision)).onConflictDoNothing().prepare();
  return {
    insertRevision: async ({ part = 0, includes = [], ...row }) => {
      insert.run({
        ...row,
        part,
        includes: JSON.stringify(includes),
        plan: JSON.stringify(row.plan),
      });
    },
  } satisfies Partial<Writer>;
};
