import { drizzle } from 'drizzle-orm/better-sqlite3';
import { openClient, proveWritable } from './client.ts';
import { growLog } from './grow-log.ts';
import { missingMigrations } from './migrations.ts';
import { asDatabaseProblem, DatabaseProblem } from './problem.ts';
import { reader } from './reader.ts';
import { snapshotMemo } from './snapshot-memo.ts';
import type { Store } from './store.ts';
import { writer } from './writer.ts';
import { writerMemory } from './writer-memory.ts';
import { writerQueue } from './writer-queue.ts';

/** Opens a migrated database. Rejects with a DatabaseProblem that says what to mend. */
export const openStore = async ({
  file,
  patience,
  serves = false,
}: {
  file: string;
  /** How long to wait for another process that holds the lock, in milliseconds. */
  patience?: number;
  /** It stays open for people who act: worth some milliseconds now that each act then saves. */
  serves?: boolean;
}): Promise<Store> => {
  const client = openClient(file, { patience });
  try {
    proveWritable(client, file);
    const [missing] = missingMigrations(client, file);
    if (missing !== undefined)
      throw new DatabaseProblem('database-not-migrated', { file, migration: missing });
    if (serves) growLog(client, file);
    const readClient = openClient(file, { readonly: true, patience });
    const memory = writerMemory();
    const queue = writerQueue(client, { onStale: memory.forget });
    const tx = writer(drizzle({ client }), client, memory);
    const read = reader(drizzle({ client: readClient }), readClient, snapshotMemo());
    return {
      read,
      transact: async (work) => {
        try {
          return await queue.transact(() => work(tx));
        } catch (error) {
          throw asDatabaseProblem(error, file);
        }
      },
      close: async () => {
        await queue.close();
        readClient.close();
        client.close();
      },
    };
  } catch (error) {
    client.close();
    throw asDatabaseProblem(error, file);
  }
};
