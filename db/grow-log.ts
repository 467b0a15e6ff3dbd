import { closeSync, fdatasyncSync, openSync, statSync } from 'node:fs';
import { CACHE_KIB, type Client, LOG_PAGES } from './client.ts';

const LONG = LOG_PAGES * 4096;

const lengthOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** With next to no cache SQLite writes pages to the log before a transaction ends. */
const writeAndUndo = (client: Client): void => {
  client.pragma('cache_size = 10');
  try {
    client.exec('begin immediate; create table length_of_log (bytes)');
    client.prepare('insert into length_of_log values (zeroblob(?))').run(LONG);
  } finally {
    if (client.inTransaction) client.exec('rollback');
    client.pragma(`cache_size = -${CACHE_KIB}`);
  }
};

/** Or the first act would wait for all of it. */
const settle = (file: string): void => {
  const open = openSync(file, 'r+');
  try {
    fdatasyncSync(open);
  } finally {
    closeSync(open);
  }
};

/**
 * Makes the write-ahead log as long at once as it becomes before it begins anew. A commit that
 * lengthens its file has the file system commit too: it takes twice as long, and waits for what
 * others write to the same disk. What is written is undone, so the database itself stays as it was.
 */
export const growLog = (client: Client, file: string): void => {
  const log = `${file}-wal`;
  if (lengthOf(log) >= LONG) return;
  try {
    writeAndUndo(client);
    settle(log);
  } catch {
    // A disk without room for it, another process at work: all goes on, only not so fast.
  }
};
