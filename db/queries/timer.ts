import { and, asc, eq, inArray, lte, ne, or, sql } from 'drizzle-orm';
import { openStates } from '../../app/domain/incident/incident-state.ts';
import type { Client } from '../client.ts';
import { type Connection, direct, hole, holes } from '../connection.ts';
import { incident, process, timer } from '../schema/sqlite.ts';
import type { Reader, TimerRow, Writer } from '../store.ts';

const columns = { processId: timer.processId, key: timer.key, dueAt: timer.dueAt };
const order = [asc(timer.dueAt), asc(timer.processId), asc(timer.key)];

export const timerReads = (db: Connection) => {
  // SQLite would begin with the open incidents and sort all of their timers at each tick: a cross
  // join keeps the order in which it is written, which is that of the index of due times.
  const joined = () =>
    db
      .select({ ...columns, incidentId: incident.id })
      .from(timer)
      .crossJoin(process)
      .crossJoin(incident);
  const open = and(
    eq(process.id, timer.processId),
    eq(incident.id, process.incidentId),
    eq(timer.resting, false),
    or(inArray(incident.state, [...openStates]), eq(process.kind, 'retrospective')),
  );
  const ofIncident = db
    .select(columns)
    .from(timer)
    .innerJoin(process, eq(process.id, timer.processId))
    .where(eq(process.incidentId, sql.placeholder('incidentId')))
    .orderBy(...order)
    .prepare();
  const restingOf = db
    .select(columns)
    .from(timer)
    .innerJoin(process, eq(process.id, timer.processId))
    .where(and(eq(process.incidentId, sql.placeholder('incidentId')), eq(timer.resting, true)))
    .orderBy(...order)
    .prepare();
  const due = joined()
    .where(and(lte(timer.dueAt, sql.placeholder('now')), open))
    .orderBy(...order)
    .limit(sql.placeholder('limit'))
    .prepare();
  const begins = sql`substr(${timer.key}, 1, length(${sql.placeholder('prefix')})) = ${sql.placeholder('prefix')}`;
  const next = joined()
    .where(and(open, begins))
    .orderBy(...order)
    .limit(sql.placeholder('limit'))
    .prepare();
  const one = db
    .select(columns)
    .from(timer)
    .where(
      and(eq(timer.processId, sql.placeholder('processId')), eq(timer.key, sql.placeholder('key'))),
    )
    .prepare();
  return {
    timer: async (processId, key) => one.get({ processId, key }) ?? null,
    timersOf: async (incidentId) => ofIncident.all({ incidentId }),
    timersResting: async (incidentId) => restingOf.all({ incidentId }),
    timersDue: async (now, limit) => due.all({ now, limit }),
    nextTimers: async (limit, prefix = '') => next.all({ limit, prefix }),
  } satisfies Partial<Reader>;
};

export const timerWrites = (db: Connection, client: Client) => {
  const set = direct<TimerRow & { resting: number }>(
    client,
    db
      .insert(timer)
      .values(holes(timer))
      .onConflictDoUpdate({
        target: [timer.processId, timer.key],
        set: { dueAt: hole('dueAt') },
      }),
  );
  const clear = direct(
    client,
    db
      .delete(timer)
      .where(
        and(
          eq(timer.processId, sql.placeholder('processId')),
          eq(timer.key, sql.placeholder('key')),
        ),
      ),
  );
  const rest = db
    .update(timer)
    .set({ resting: hole('resting') })
    .where(
      inArray(
        timer.processId,
        db
          .select({ id: process.id })
          .from(process)
          .where(
            and(
              eq(process.incidentId, sql.placeholder('incidentId')),
              ne(process.kind, 'retrospective'),
            ),
          ),
      ),
    )
    .prepare();
  return {
    restTimers: async (incidentId, resting) => {
      rest.run({ incidentId, resting: Number(resting) });
    },
    setTimer: async (row) => {
      set.run({ ...row, resting: 0 });
    },
    clearTimer: async (processId, key) => {
      clear.run({ processId, key });
    },
  } satisfies Partial<Writer>;
};
