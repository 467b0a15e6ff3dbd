import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** What a table is made of, in SQLite's words. Another dialect is another kit of the same type. */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  /** A whole number that stays below 2^31. */
  count: (name: string) => integer(name),
  /** Milliseconds since 1970. */
  instant: (name: string) => integer(name),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  /** A number given by the database, growing in the order of commits. */
  serial: (name: string) => integer(name).primaryKey(),
  index,
  uniqueIndex,
  primaryKey,
};

export type Kit = typeof sqliteKit;
