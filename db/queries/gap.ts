import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../app/domain/engine/types.ts';
import type { GapContext } from '../../app/domain/gap/gap.types.ts';
import type { GapLife } from '../../app/domain/gap/gap-life.ts';
import { type Connection, holes } from '../connection.ts';
import { documentationGap as gap } from '../schema/sqlite.ts';
import type { GapRow, Reader, Writer } from '../store.ts';
import { byShape } from './by-shape.ts';

const opened = (row: typeof gap.$inferSelect): GapRow => ({
  ...row,
  by: JSON.parse(row.by) as Actor,
  context: row.context === null ? null : (JSON.parse(row.context) as GapContext),
  life: JSON.parse(row.life) as GapLife,
});

const filters = { runbook: gap.runbookId, incident: gap.incidentId, status: gap.status } as const;
const names = ['runbook', 'incident', 'status'] as const;

export const gapReads = (db: Connection) => {
  const page = byShape((given) =>
    db
      .select()
      .from(gap)
      .where(
        and(
          ...names.map((name) =>
            given.has(name) ? eq(filters[name], sql.placeholder(name)) : undefined,
          ),
        ),
      )
      .orderBy(desc(gap.number))
      .limit(sql.placeholder('limit'))
      .prepare(),
  );
  const one = db
    .select()
    .from(gap)
    .where(eq(gap.id, sql.placeholder('id')))
    .prepare();
  return {
    gap: async (id) => {
      const row = one.get({ id });
      return row ? opened(row) : null;
    },
    gaps: async ({ limit, ...filter }) =>
      page(filter)
        .all({ ...filter, limit })
        .map(opened),
  } satisfies Partial<Reader>;
};

export const gapWrites = (db: Connection) => {
  const { number: _, ...given } = holes(gap);
  const insert = db
    .insert(gap)
    .values({ ...given, number: sql`(select coalesce(max(number), 0) + 1 from documentation_gap)` })
    .returning({ number: gap.number })
    .prepare();
  return {
    updateGap: async ({ id, life, status, version }) =>
      void db
        .update(gap)
        .set({ life: JSON.stringify(life), status, version })
        .where(eq(gap.id, id))
        .run(),
    insertGap: async (row) =>
      insert.get({
        ...row,
        life: JSON.stringify(row.life),
        by: JSON.stringify(row.by),
        context: row.context === null ? null : JSON.stringify(row.context),
      }),
  } satisfies Partial<Writer>;
};
