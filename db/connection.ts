import { getTableColumns, type Placeholder, type SQL, sql, type Table } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

export type Connection = BetterSQLite3Database;

type Holes<T extends Table> = { [K in keyof T['_']['columns']]: Placeholder };

/** A placeholder for each column of a table, for an insert that is prepared once. */
export const holes = <T extends Table>(table: T): Holes<T> =>
  Object.fromEntries(
    Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]),
  ) as Holes<T>;

/** A placeholder where drizzle wants SQL: in `set` and in `limit`. No column's encoder is applied. */
export const hole = (name: string): SQL<never> => sql<never>`${sql.placeholder(name)}`;
