import { getTableColumns, type Placeholder, type SQL, sql, type Table } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Client } from './client.ts';

export type Connection = BetterSQLite3Database;

type Holes<T extends Table> = { [K in keyof T['_']['columns']]: Placeholder };

/** A placeholder for each column of a table, for an insert that is prepared once. */
export const holes = <T extends Table>(table: T): Holes<T> =>
  Object.fromEntries(
    Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]),
  ) as Holes<T>;

/** A placeholder where drizzle wants SQL: in `set` and in `limit`. No column's encoder is applied. */
export const hole = (name: string): SQL<never> => sql<never>`${sql.placeholder(name)}`;

type Values = Record<string, unknown>;

/**
 * A query whose only parameters are placeholders, handed to the driver as it is, for what runs at
 * every act: drizzle fills and encodes placeholders anew at each call, which costs more than the
 * statement does. Rows come back by the names of the columns in the database.
 */
export const direct = <V extends Values, R = never>(
  client: Client,
  query: { toSQL(): { sql: string; params: unknown[] } },
) => {
  const { sql: text, params } = query.toSQL();
  const names = params.map(nameOf);
  const statement = client.prepare<unknown[], R>(text);
  const bound = (values: V) => names.map((name) => plain(values[name]));
  return {
    run: (values: V) => statement.run(bound(values)),
    get: (values: V): R | undefined => statement.get(bound(values)),
  };
};

const nameOf = (param: unknown): string => {
  const { name, value } = param as { name?: unknown; value?: { name?: unknown } };
  const found = name ?? value?.name;
  if (typeof found !== 'string') throw new Error('a direct query takes placeholders alone');
  return found;
};

/** SQLite knows no booleans. */
const plain = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);
