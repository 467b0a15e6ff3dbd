import { and, asc, count, desc, eq, isNotNull, isNull, lte, min, sql } from 'drizzle-orm';
import type { Effect } from '../../app/domain/engine/types.ts';
import type { Client } from '../client.ts';
import { type Connection, direct, hole, holes } from '../connection.ts';
import { outbox } from '../schema/sqlite.ts';
import type { DeliveryRow } from '../store/delivery.ts';
import type { Reader, Writer } from '../store.ts';

const waits = and(isNull(outbox.sentAt), isNull(outbox.deadAt), isNull(outbox.foldedInto));

const shaped = (row: typeof outbox.$inferSelect): DeliveryRow => ({
  ...row,
  effect: JSON.parse(row.effect) as Effect,
});

export const outboxReads = (db: Connection) => {
  const limit = sql.placeholder('limit');
  const id = sql.placeholder('id');
  const waiting = db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.deadAt)))
    .orderBy(asc(outbox.id))
    .limit(limit)
    .prepare();
  const one = db.select().from(outbox).where(eq(outbox.id, id)).prepare();
  const byKey = db
    .select()
    .from(outbox)
    .where(eq(outbox.key, sql.placeholder('key')))
    .prepare();
  const last = db
    .select()
    .from(outbox)
    .where(eq(outbox.lane, sql.placeholder('lane')))
    .orderBy(desc(outbox.id))
    .limit(1)
    .prepare();
  const lanes = db
    .select({ id: min(outbox.id), lane: outbox.lane })
    .from(outbox)
    .where(and(waits, lte(outbox.nextAt, sql.placeholder('now'))))
    .groupBy(outbox.lane)
    .orderBy(min(outbox.id))
    .limit(limit)
    .prepare();
  const untried = db
    .select()
    .from(outbox)
    .where(and(waits, eq(outbox.lane, sql.placeholder('lane')), eq(outbox.attempts, 0)))
    .orderBy(asc(outbox.id))
    .limit(limit)
    .prepare();
  const folded = db
    .select()
    .from(outbox)
    .where(eq(outbox.foldedInto, sql.placeholder('key')))
    .orderBy(asc(outbox.id))
    .prepare();
  const next = db
    .select({ at: min(outbox.nextAt) })
    .from(outbox)
    .where(waits)
    .prepare();
  const depth = db
    .select({ waiting: count(), oldest: min(outbox.createdAt) })
    .from(outbox)
    .where(waits)
    .prepare();
  const isDead = and(isNotNull(outbox.deadAt), isNull(outbox.foldedInto));
  const dead = db.select({ dead: count() }).from(outbox).where(isDead).prepare();
  const letters = db
    .select()
    .from(outbox)
    .where(isDead)
    .orderBy(desc(outbox.deadAt), desc(outbox.id))
    .limit(limit)
    .prepare();
  return {
    outboxWaiting: async (limit) => waiting.all({ limit }).map(shaped),
    delivery: async (id) => {
      const row = one.get({ id });
      return row ? shaped(row) : null;
    },
    deliveryByKey: async (key) => {
      const row = byKey.get({ key });
      return row ? shaped(row) : null;
    },
    lastOfLane: async (lane) => {
      const row = last.get({ lane });
      return row ? shaped(row) : null;
    },
    lanesDue: async (now, limit) =>
      lanes.all({ now, limit }).map(({ id, lane }) => ({ id: id ?? 0, lane })),
    untried: async (lane, limit) => untried.all({ lane, limit }).map(shaped),
    foldedInto: async (key) => folded.all({ key }).map(shaped),
    nextDelivery: async () => next.get()?.at ?? null,
    outboxDepth: async () => ({
      ...{ waiting: 0, oldest: null, ...depth.get() },
      dead: dead.get()?.dead ?? 0,
    }),
    deadLetters: async (limit) => letters.all({ limit }).map(shaped),
  } satisfies Partial<Reader>;
};

const fresh = { nextAt: 0, attempts: 0 };

export const outboxWrites = (db: Connection, client: Client) => {
  const { key, processId, effect, createdAt, lane, deadlineAt, nextAt, attempts } = holes(outbox);
  const insert = direct(
    client,
    db
      .insert(outbox)
      .values({ key, processId, effect, createdAt, lane, deadlineAt, nextAt, attempts }),
  );
  const id = sql.placeholder('id');
  const update = db
    .update(outbox)
    .set({
      sentAt: hole('sentAt'),
      nextAt: hole('nextAt'),
      attempts: hole('attempts'),
      deadAt: hole('deadAt'),
      lastCode: hole('lastCode'),
      lateness: hole('lateness'),
    })
    .where(eq(outbox.id, id))
    .prepare();
  const fold = db
    .update(outbox)
    .set({ foldedInto: hole('into') })
    .where(eq(outbox.id, id))
    .prepare();
  const revive = db
    .update(outbox)
    .set({ deadAt: null, attempts: 0, nextAt: hole('at'), deadlineAt: hole('deadlineAt') })
    .where(eq(outbox.id, id))
    .prepare();
  return {
    insertOutbox: async (row) => {
      const { lastInsertRowid } = insert.run({
        ...row,
        effect: JSON.stringify(row.effect),
        ...fresh,
      });
      return Number(lastInsertRowid);
    },
    updateDelivery: async (row) => void update.run(row),
    foldDelivery: async (id, into) => void fold.run({ id, into }),
    reviveDelivery: async (id, at, deadlineAt) => void revive.run({ id, at, deadlineAt }),
  } satisfies Partial<Writer>;
};
