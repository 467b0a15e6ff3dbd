import { and, eq, sql } from 'drizzle-orm';
import type { Client } from '../client.ts';
import { type Connection, direct, holes } from '../connection.ts';
import { receipt } from '../schema/sqlite.ts';
import type { Reader, Writer } from '../store.ts';

export const receiptReads = (db: Connection, client: Client) => {
  const one = direct<{ scope: string; key: string }, typeof receipt.$inferSelect>(
    client,
    db
      .select()
      .from(receipt)
      .where(
        and(eq(receipt.scope, sql.placeholder('scope')), eq(receipt.key, sql.placeholder('key'))),
      ),
  );
  return {
    receipt: async (scope, key) => {
      const row = one.get({ scope, key });
      return row ? { ...row, answer: JSON.parse(row.answer) as unknown } : null;
    },
  } satisfies Partial<Reader>;
};

export const receiptWrites = (db: Connection, client: Client) => {
  const insert = direct(client, db.insert(receipt).values(holes(receipt)));
  return {
    insertReceipt: async (row) => {
      insert.run({ ...row, answer: JSON.stringify(row.answer) });
    },
  } satisfies Partial<Writer>;
};
