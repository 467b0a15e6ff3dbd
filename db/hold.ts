import Database from 'better-sqlite3';
import { asDatabaseProblem } from './problem.ts';

/**
 * Holds a file for this process: null when another one holds it, else how to let go. The operating
 * system lets go of it too, however the process ends, so nothing is left to clear away.
 */
export const holdFile = (file: string): (() => void) | null => {
  let client: Database.Database | undefined;
  try {
    client = new Database(file, { timeout: 0 });
    client.exec('begin exclusive');
    const held = client;
    return () => void held.close();
  } catch (error) {
    client?.close();
    const problem = asDatabaseProblem(error, file);
    if ((problem as { code?: unknown }).code === 'database-locked') return null;
    throw problem;
  }
};
