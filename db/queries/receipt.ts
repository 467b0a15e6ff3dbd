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
  const next = db
    .select({ scope: receipt.scope, key: receipt.key, at: receipt.at })
    .from(receipt)
    .where(
      sql`(${receipt.scope}, ${receipt.key}) > (${sql.placeholder('scope')}, ${sql.placeholder('key')})`,
    )
    .orderBy(receipt.scope, receipt.key)
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    receiptsFrom: async (place, limit) => next.all({ scope: '', key: '', ...place, limit }),
    receipt: async (scope, key) => {
      const row = one.get({ scope, key });
      return row ? { ...row, answer: JSON.parse(row.answer) as unknown } : null;
    },
  } satisfies Partial<Reader>;
};

export const receiptWrites = (db: Connection, client: Client) => {
  const insert = direct(client, db.insert(receipt).values(holes(receipt)));
  const drop = direct<{ scope: string; key: string }>(
    client,
    db
      .delete(receipt)
      .where(
        and(eq(receipt.scope, sql.placeholder('scope')), eq(receipt.key, sql.placeholder('key'))),
      ),
  );
  return {
    deleteReceipt: async ({ scope, key }) => void drop.run({ scope, key }),
    insertReceipt: async (row) => {
      insert.run({ ...row, answer: JSON.stringify(row.answer) });
    },
  } satisfies Partial<Writer>;
};
