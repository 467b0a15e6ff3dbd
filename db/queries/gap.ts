import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../app/domain/engine/types.ts';
import type { GapContext } from '../../app/domain/runbook/gap.types.ts';
import { type Connection, holes } from '../connection.ts';
import { documentationGap as gap } from '../schema/sqlite.ts';
import type { GapRow, Reader, Writer } from '../store.ts';

const opened = (row: typeof gap.$inferSelect): GapRow => ({
  ...row,
  by: JSON.parse(row.by) as Actor,
  context: row.context === null ? null : (JSON.parse(row.context) as GapContext),
});

export const gapReads = (db: Connection) =>
  ({
    gaps: async ({ runbook, incident, status, limit }) =>
      db
        .select()
        .from(gap)
        .where(
          and(
            runbook === undefined ? undefined : eq(gap.runbookId, runbook),
            incident === undefined ? undefined : eq(gap.incidentId, incident),
            status === undefined ? undefined : eq(gap.status, status),
          ),
        )
        .orderBy(desc(gap.number))
        .limit(limit)
        .all()
        .map(opened),
  }) satisfies Partial<Reader>;

export const gapWrites = (db: Connection) => {
  const { number: _, ...given } = holes(gap);
  const insert = db
    .insert(gap)
    .values({ ...given, number: sql`(select coalesce(max(number), 0) + 1 from documentation_gap)` })
    .returning({ number: gap.number })
    .prepare();
  return {
    insertGap: async (row) =>
      insert.get({
        ...row,
        by: JSON.stringify(row.by),
        context: row.context === null ? null : JSON.stringify(row.context),
      }),
  } satisfies Partial<Writer>;
};
