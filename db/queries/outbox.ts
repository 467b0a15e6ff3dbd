import { asc, eq, isNull, sql } from 'drizzle-orm';
import type { Effect } from '../../app/domain/engine/types.ts';
import type { Client } from '../client.ts';
import { type Connection, direct, hole, holes } from '../connection.ts';
import { outbox } from '../schema/sqlite.ts';
import type { Reader, Writer } from '../store.ts';

export const outboxReads = (db: Connection) => {
  const waiting = db
    .select()
    .from(outbox)
    .where(isNull(outbox.sentAt))
    .orderBy(asc(outbox.id))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    outboxWaiting: async (limit) =>
      waiting.all({ limit }).map((row) => ({ ...row, effect: JSON.parse(row.effect) as Effect })),
  } satisfies Partial<Reader>;
};

export const outboxWrites = (db: Connection, client: Client) => {
  const { id: _, sentAt: __, ...given } = holes(outbox);
  const insert = direct(client, db.insert(outbox).values(given));
  const mark = db
    .update(outbox)
    .set({ sentAt: hole('at') })
    .where(eq(outbox.id, sql.placeholder('id')))
    .prepare();
  return {
    insertOutbox: async (row) => {
      insert.run({ ...row, effect: JSON.stringify(row.effect) });
    },
    markSent: async (id, at) => {
      mark.run({ id, at });
    },
  } satisfies Partial<Writer>;
};
