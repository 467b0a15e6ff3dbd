import { and, eq, sql } from 'drizzle-orm';
import { type Connection, holes } from '../connection.ts';
import { receipt } from '../schema/sqlite.ts';
import type { Reader, Writer } from '../store.ts';

export const receiptReads = (db: Connection) => {
  const one = db
    .select()
    .from(receipt)
    .where(
      and(eq(receipt.scope, sql.placeholder('scope')), eq(receipt.key, sql.placeholder('key'))),
    )
    .prepare();
  return {
    receipt: async (scope, key) => {
      const row = one.get({ scope, key });
      return row ? { ...row, answer: JSON.parse(row.answer) as unknown } : null;
    },
  } satisfies Partial<Reader>;
};

export const receiptWrites = (db: Connection) => {
  const insert = db.insert(receipt).values(holes(receipt)).prepare();
  return {
    insertReceipt: async (row) => {
      insert.run({ ...row, answer: JSON.stringify(row.answer) });
    },
  } satisfies Partial<Writer>;
};
