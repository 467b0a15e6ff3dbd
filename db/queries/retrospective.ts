import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { ActionItem } from '../../app/domain/action/action-item.ts';
import { type Connection, hole, holes } from '../connection.ts';
import {
  actionItem as action,
  incident,
  incidentMeasure as measure,
  retrospective,
} from '../schema/sqlite.ts';
import type {
  MeasureRow,
  RetrospectiveReads,
  RetrospectiveWrites,
} from '../store/retrospective.ts';

const openedAction = ({ item }: { item: string }) => JSON.parse(item) as ActionItem;

const openedMeasure = (row: typeof measure.$inferSelect): MeasureRow => {
  const { incidentId, of, met, missed, unfinished } = row;
  return {
    ...{ incidentId, of, deadlines: { met, missed, unfinished } },
    services: JSON.parse(row.services) as string[],
    runbooks: JSON.parse(row.runbooks) as string[],
  };
};

export const retrospectiveReads = (db: Connection) => {
  const one = db
    .select()
    .from(retrospective)
    .where(eq(retrospective.incidentId, sql.placeholder('id')))
    .prepare();
  const both = () =>
    db
      .select({ row: retrospective, incident })
      .from(retrospective)
      .innerJoin(incident, eq(incident.id, retrospective.incidentId));
  const open = both()
    .where(ne(retrospective.state, 'published'))
    .orderBy(asc(isNull(retrospective.dueAt)), asc(retrospective.dueAt), desc(incident.number))
    .prepare();
  const published = both()
    .where(eq(retrospective.state, 'published'))
    .orderBy(desc(incident.number))
    .limit(sql.placeholder('limit'))
    .prepare();
  const item = db
    .select({ item: action.item })
    .from(action)
    .where(eq(action.id, sql.placeholder('id')))
    .prepare();
  const over = db
    .select({ incident, measure })
    .from(incident)
    .leftJoin(measure, eq(measure.incidentId, incident.id))
    .where(inArray(incident.state, ['resolved', 'closed']))
    .orderBy(asc(incident.number))
    .prepare();
  return {
    retrospective: async (id) => one.get({ id }) ?? null,
    openRetrospectives: async () => open.all(),
    publishedRetrospectives: async (limit) => published.all({ limit }),
    action: async (id) => {
      const row = item.get({ id });
      return row ? openedAction(row) : null;
    },
    actions: async ({ states, owner, source, limit }) =>
      db
        .select({ item: action.item })
        .from(action)
        .where(
          and(
            states === undefined ? undefined : inArray(action.state, [...states]),
            owner === undefined ? undefined : eq(action.ownerId, owner),
            source === undefined ? undefined : eq(action.sourceType, source.type),
            source === undefined ? undefined : eq(action.sourceId, source.id),
          ),
        )
        .orderBy(desc(action.number))
        .limit(limit)
        .all()
        .map(openedAction),
    measures: async () =>
      over.all().map((row) => ({
        incident: row.incident,
        measure: row.measure && openedMeasure(row.measure),
      })),
  } satisfies RetrospectiveReads;
};

const columnsOf = (item: ActionItem) => ({
  id: item.id,
  number: item.number,
  state: item.state,
  ownerId: item.owner?.id ?? null,
  dueOn: item.dueOn ?? null,
  sourceType: item.source.type,
  sourceId: item.source.type === 'none' ? null : item.source.id,
  version: item.version,
  item: JSON.stringify(item),
});

export const retrospectiveWrites = (db: Connection) => {
  const next = db
    .select({ number: sql<number>`coalesce(max(${action.number}), 0) + 1` })
    .from(action)
    .prepare();
  const add = db.insert(action).values(holes(action)).prepare();
  const { incidentId: _key, ...changing } = {
    incidentId: hole('incidentId'),
    processId: hole('processId'),
    state: hole('state'),
    dueAt: hole('dueAt'),
    publishedAt: hole('publishedAt'),
  };
  const save = db
    .insert(retrospective)
    .values(holes(retrospective))
    .onConflictDoUpdate({ target: retrospective.incidentId, set: changing })
    .prepare();
  return {
    saveRetrospective: async (row) => void save.run(row),
    insertAction: async (given) => {
      const item = { ...given, number: next.get()?.number ?? 1 };
      add.run(columnsOf(item));
      return item;
    },
    updateAction: async (item, expected) =>
      db
        .update(action)
        .set(columnsOf(item))
        .where(and(eq(action.id, item.id), eq(action.version, expected)))
        .run().changes === 1,
    saveMeasure: async ({ incidentId, of, services, runbooks, deadlines }) => {
      const values = {
        ...{ incidentId, of, ...deadlines },
        services: JSON.stringify(services),
        runbooks: JSON.stringify(runbooks),
      };
      db.insert(measure)
        .values(values)
        .onConflictDoUpdate({ target: measure.incidentId, set: values })
        .run();
    },
  } satisfies RetrospectiveWrites;
};
