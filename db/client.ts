import Database from 'better-sqlite3';
import { asDatabaseProblem } from './problem.ts';

export type Client = Database.Database;

/** How long a statement waits for another process that holds the lock, in milliseconds. */
const PATIENCE = 5000;

/** Pages after which the write-ahead log is written back and begins anew. */
export const LOG_PAGES = 4000;

/** What every act touches (ends of the log, of its index and of the receipts) stays in memory. */
export const CACHE_KIB = 65_536;

/** One connection with the pragmas that everything relies on; a coded error when there is none to have. */
export const openClient = (
  file: string,
  { readonly = false, patience = PATIENCE }: { readonly?: boolean; patience?: number } = {},
): Client => {
  let client: Client | undefined;
  try {
    client = new Database(file, { readonly, timeout: patience });
    if (!readonly) {
      client.pragma('journal_mode = WAL');
      client.pragma('synchronous = FULL');
      // A checkpoint at every 1,000 pages, the default, comes every few commits of a full queue.
      client.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
      client.pragma(`cache_size = -${CACHE_KIB}`);
    }
    client.pragma('foreign_keys = ON');
    client.prepare('select count(*) from sqlite_master').get();
    return client;
  } catch (error) {
    client?.close();
    throw asDatabaseProblem(error, file);
  }
};

/** Takes and returns the write lock: a file that is locked or read-only says so now and not later. */
export const proveWritable = (client: Client, file: string): void => {
  try {
    client.exec('begin immediate; rollback');
  } catch (error) {
    throw asDatabaseProblem(error, file);
  }
};
