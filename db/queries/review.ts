import { and, asc, desc, eq, getTableColumns, gt, lte, min, sql } from 'drizzle-orm';
import type { Client } from '../client.ts';
import { type Connection, hole, holes } from '../connection.ts';
import {
  log,
  process,
  reviewCycle,
  reviewOutcome,
  reviewPack,
  reviewSeries,
  timer,
} from '../schema/sqlite.ts';
import type { snapshotMemo } from '../snapshot-memo.ts';
import { snapshotWriter } from '../snapshot-text.ts';
import type {
  CycleProcessRow,
  ReviewReads,
  ReviewSeriesRow,
  ReviewWrites,
} from '../store/review.ts';
import { columns as logColumns, opened } from './log.ts';

type Memo = ReturnType<typeof snapshotMemo>;

const ALL = -1;

const openedSeries = (row: typeof reviewSeries.$inferSelect): ReviewSeriesRow => ({
  ...row,
  series: JSON.parse(row.series) as unknown,
});

const shaped = (memo: Memo, row: typeof process.$inferSelect): CycleProcessRow => ({
  ...{ id: row.id, cycleId: row.cycleId ?? '', kind: 'review', done: row.done },
  stored: {
    definitionVersion: row.definitionVersion,
    snapshot: memo.read(row.id, row.snapshot),
    version: row.version,
  },
});

export const reviewReads = (db: Connection, client: Client, memo: Memo): ReviewReads => {
  const id = sql.placeholder('id');
  const limit = sql.placeholder('limit');
  const oneSeries = db.select().from(reviewSeries).where(eq(reviewSeries.id, id)).prepare();
  const allSeries = db.select().from(reviewSeries).orderBy(asc(reviewSeries.id)).prepare();
  const newest = [desc(reviewCycle.startsAt), desc(reviewCycle.number)];
  const one = db.select().from(reviewCycle).where(eq(reviewCycle.id, id)).prepare();
  const all = db
    .select()
    .from(reviewCycle)
    .orderBy(...newest)
    .prepare();
  const ofSeries = db
    .select()
    .from(reviewCycle)
    .where(eq(reviewCycle.seriesId, id))
    .orderBy(...newest)
    .prepare();
  const both = db
    .select({ cycle: reviewCycle, process: getTableColumns(process) })
    .from(process)
    .innerJoin(reviewCycle, eq(reviewCycle.id, process.cycleId))
    .where(eq(process.cycleId, id))
    .prepare();
  const entries = db
    .select(logColumns)
    .from(log)
    .where(and(eq(log.cycleId, id), gt(log.seq, sql.placeholder('after'))))
    .orderBy(asc(log.seq))
    .limit(limit)
    .prepare();
  const timerColumns = { processId: timer.processId, key: timer.key, dueAt: timer.dueAt };
  const timers = db
    .select(timerColumns)
    .from(timer)
    .innerJoin(process, eq(process.id, timer.processId))
    .where(eq(process.cycleId, id))
    .prepare();
  // Few cycles have timers, and many incidents: begin with the cycles.
  const due = db
    .select({ ...timerColumns, cycleId: sql<string>`${process.cycleId}` })
    .from(process)
    .crossJoin(timer)
    .where(
      and(
        sql`${process.cycleId} is not null`,
        eq(timer.processId, process.id),
        lte(timer.dueAt, sql.placeholder('now')),
      ),
    )
    .orderBy(asc(timer.dueAt), asc(timer.processId), asc(timer.key))
    .limit(limit)
    .prepare();
  const next = db
    .select({ at: min(timer.dueAt) })
    .from(process)
    .crossJoin(timer)
    .where(and(sql`${process.cycleId} is not null`, eq(timer.processId, process.id)))
    .prepare();
  const pack = db
    .select()
    .from(reviewPack)
    .where(and(eq(reviewPack.cycleId, id), eq(reviewPack.hash, sql.placeholder('hash'))))
    .prepare();
  const outcomesFirst = [desc(reviewOutcome.at), asc(reviewOutcome.runbookId)];
  const outcomes = db
    .select()
    .from(reviewOutcome)
    .orderBy(...outcomesFirst)
    .prepare();
  const outcomesOf = db
    .select()
    .from(reviewOutcome)
    .where(eq(reviewOutcome.runbookId, id))
    .orderBy(...outcomesFirst)
    .prepare();
  const cursor = db
    .select({ id: sql<number>`coalesce(max(${log.id}), 0)` })
    .from(log)
    .prepare();
  const together = client.transaction((id: string, after: number) => {
    const found = both.get({ id });
    return found
      ? {
          ...{ cycle: found.cycle, process: shaped(memo, found.process) },
          ...{ timers: timers.all({ id }), log: entries.all({ id, after, limit: ALL }) },
          cursor: cursor.get()?.id ?? 0,
        }
      : null;
  });
  return {
    reviewSeries: async (id) => {
      const row = oneSeries.get({ id });
      return row ? openedSeries(row) : null;
    },
    allReviewSeries: async () => allSeries.all().map(openedSeries),
    reviewCycle: async (id) => one.get({ id }) ?? null,
    reviewCycles: async ({ series } = {}) =>
      series === undefined ? all.all() : ofSeries.all({ id: series }),
    cycleWith: async (id) => {
      const found = both.get({ id });
      return found ? { cycle: found.cycle, process: shaped(memo, found.process) } : null;
    },
    cycleRows: async (id, after) => together(id, after),
    cycleLog: async (id, after, limit) => entries.all({ id, after, limit }).map(opened),
    cycleLogTexts: async (id, after, limit) => entries.all({ id, after, limit }),
    cycleTimersDue: async (now, limit) => due.all({ now, limit }),
    nextCycleTimer: async () => next.get()?.at ?? null,
    reviewPack: async (id, hash) => pack.get({ id, hash }) ?? null,
    reviewOutcomes: async (runbook) =>
      runbook === undefined ? outcomes.all() : outcomesOf.all({ id: runbook }),
  };
};

export const reviewWrites = (db: Connection): ReviewWrites => {
  const changing = {
    version: hole('version'),
    series: hole('series'),
    endedAt: hole('endedAt'),
  };
  const insertSeries = db.insert(reviewSeries).values(holes(reviewSeries)).prepare();
  const updateSeries = db
    .update(reviewSeries)
    .set(changing)
    .where(
      and(
        eq(reviewSeries.id, sql.placeholder('id')),
        eq(reviewSeries.version, sql.placeholder('expected')),
      ),
    )
    .prepare();
  const { number: _, ...given } = holes(reviewCycle);
  const insert = db
    .insert(reviewCycle)
    .values({ ...given, number: sql`(select coalesce(max(number), 0) + 1 from review_cycle)` })
    .returning({ number: reviewCycle.number })
    .prepare();
  const update = db
    .update(reviewCycle)
    .set({
      ...{ title: hole('title'), state: hole('state'), startsAt: hole('startsAt') },
      ...{ signedAt: hole('signedAt'), headSeq: hole('headSeq'), headHash: hole('headHash') },
    })
    .where(eq(reviewCycle.id, sql.placeholder('id')))
    .prepare();
  const insertProcess = db.insert(process).values(holes(process)).prepare();
  const updateProcess = db
    .update(process)
    .set({
      ...{ definitionVersion: hole('definitionVersion'), version: hole('version') },
      ...{ done: sql`${sql.placeholder('ended')}`, snapshot: hole('snapshot') },
    })
    .where(
      and(eq(process.id, sql.placeholder('id')), eq(process.version, sql.placeholder('expected'))),
    )
    .prepare();
  const insertPack = db
    .insert(reviewPack)
    .values(holes(reviewPack))
    .onConflictDoNothing()
    .prepare();
  const outcome = db
    .insert(reviewOutcome)
    .values(holes(reviewOutcome))
    .onConflictDoUpdate({
      target: [reviewOutcome.cycleId, reviewOutcome.runbookId],
      set: {
        ...{ revision: hole('revision'), outcome: hole('outcome') },
        ...{ by: hole('by'), at: hole('at') },
      },
    })
    .prepare();
  const textOf = ({ stored }: CycleProcessRow) => snapshotWriter()(stored.snapshot as object);
  return {
    saveReviewSeries: async (row, expected) => {
      const values = { ...row, series: JSON.stringify(row.series) };
      if (expected === 0) return insertSeries.run(values).changes === 1;
      return updateSeries.run({ ...values, expected }).changes === 1;
    },
    insertReviewCycle: async (row) => insert.get(row),
    updateReviewCycle: async (row) => void update.run(row),
    insertCycleProcess: async (row) => {
      const { stored, ...rest } = row;
      const { definitionVersion, version } = stored;
      insertProcess.run({
        ...{ ...rest, incidentId: null, revision: null },
        ...{ definitionVersion, version, snapshot: textOf(row) },
      });
    },
    updateCycleProcess: async (row, expected) => {
      const { definitionVersion, version } = row.stored;
      const { changes } = updateProcess.run({
        ...{ id: row.id, expected, definitionVersion, version },
        ...{ ended: row.done ? 1 : 0, snapshot: textOf(row) },
      });
      return changes === 1;
    },
    insertReviewPack: async (row) => void insertPack.run(row),
    saveReviewOutcome: async (row) => void outcome.run(row),
  };
};
