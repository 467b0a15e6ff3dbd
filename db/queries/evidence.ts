import { and, asc, count, eq, inArray, min, ne, or, sql, sum } from 'drizzle-orm';
import type { Actor } from '../../app/domain/engine/types.ts';
import type { ReviewElement } from '../../app/domain/evidence/review.ts';
import { type Connection, holes } from '../connection.ts';
import { incident, process, runbookReview as review, revision } from '../schema/sqlite.ts';
import type { EvidenceReads, EvidenceWrites, RunbookReviewRow } from '../store/evidence.ts';

const opened = (row: typeof review.$inferSelect): RunbookReviewRow => ({
  ...row,
  by: JSON.parse(row.by) as Actor,
  checked: JSON.parse(row.checked) as ReviewElement[],
});

const isOver = inArray(incident.state, ['resolved', 'closed']);

export const evidenceReads = (db: Connection) => {
  const walks = db
    .select({
      process: process.id,
      version: process.version,
      incidentId: incident.id,
      number: incident.number,
      title: incident.title,
      kind: incident.kind,
      runbookId: revision.runbookId,
      revision: revision.hash,
    })
    .from(process)
    .innerJoin(incident, eq(incident.id, process.incidentId))
    .innerJoin(revision, eq(revision.hash, process.revision))
    .where(
      and(
        eq(process.kind, 'walkthrough'),
        eq(process.done, true),
        // A drill proves something once it was carried through.
        or(
          and(eq(incident.kind, 'real'), ne(incident.state, 'cancelled')),
          and(eq(incident.kind, 'drill'), isOver),
        ),
      ),
    )
    .orderBy(asc(incident.number))
    .prepare();
  const written = db
    .select({ runbook: revision.runbookId, at: min(revision.createdAt) })
    .from(revision)
    .groupBy(revision.runbookId)
    .prepare();
  const seen = db
    .select({ at: revision.createdAt })
    .from(revision)
    .where(eq(revision.hash, sql.placeholder('hash')))
    .prepare();
  const ended = db
    .select({ n: count() })
    .from(process)
    .where(and(eq(process.kind, 'walkthrough'), eq(process.done, true)))
    .prepare();
  // Their numbers too: one that is reopened may leave in the moment in which another one comes.
  const over = db
    .select({ state: incident.state, n: count(), numbers: sum(incident.number) })
    .from(incident)
    .where(inArray(incident.state, ['resolved', 'closed', 'cancelled']))
    .groupBy(incident.state)
    .prepare();
  const reviews = db.select({ n: count() }).from(review).prepare();
  return {
    endedWalks: async () => walks.all(),
    runbookReviews: async ({ runbook, cycle } = {}) =>
      db
        .select()
        .from(review)
        .where(
          and(
            runbook === undefined ? undefined : eq(review.runbookId, runbook),
            cycle === undefined ? undefined : eq(review.cycleId, cycle),
          ),
        )
        .orderBy(asc(review.at))
        .all()
        .map(opened),
    writtenAt: async () =>
      new Map(written.all().flatMap(({ runbook, at }) => (at === null ? [] : [[runbook, at]]))),
    revisionsSeen: async (hashes) =>
      new Map(
        hashes.flatMap((hash) => {
          const row = seen.get({ hash });
          return row ? [[hash, row.at]] : [];
        }),
      ),
    evidenceMark: async () =>
      [
        ...[ended.get()?.n, reviews.get()?.n],
        ...over.all().map(({ state, n, numbers }) => `${state} ${n} ${numbers}`),
      ].join(' '),
  } satisfies EvidenceReads;
};

export const evidenceWrites = (db: Connection) => {
  const add = db.insert(review).values(holes(review)).prepare();
  return {
    insertRunbookReview: async (row) =>
      void add.run({ ...row, by: JSON.stringify(row.by), checked: JSON.stringify(row.checked) }),
  } satisfies EvidenceWrites;
};
