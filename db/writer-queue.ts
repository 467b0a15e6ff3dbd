import type { Client } from './client.ts';

type Waiting = {
  work: () => Promise<unknown>;
  settle: (outcome: { value: unknown } | { error: unknown }) => void;
};

/** At most so many pieces of work share one commit: it bounds how long the event loop is held. */
const MOST = 128;

/**
 * The one way to change the database. All that waits when a batch begins is run one after the other
 * between BEGIN IMMEDIATE and COMMIT, each piece in a savepoint of its own; what arrives meanwhile
 * waits for the next batch. Nobody is answered before the commit.
 */
export const writerQueue = (
  client: Client,
  {
    most = MOST,
    onStale = () => undefined,
  }: {
    most?: number;
    /**
     * Called when what the write connection has seen may no longer hold: something that was written
     * has been undone, or another connection has written since the last batch.
     */
    onStale?: () => void;
  } = {},
) => {
  const begin = client.prepare('begin immediate');
  const commit = client.prepare('commit');
  const rollback = client.prepare('rollback');
  const save = client.prepare('savepoint piece');
  const release = client.prepare('release piece');
  const undo = client.prepare('rollback to piece');
  const dataVersion = client.prepare<[], number>('pragma data_version').pluck();
  let seen = dataVersion.get();
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let closed = false;

  const runPiece = async (piece: Waiting) => {
    save.run();
    try {
      const value = await piece.work();
      release.run();
      return { value };
    } catch (error) {
      // A full disk or the like ends the whole transaction: then no piece of this batch stands.
      if (!client.inTransaction) throw error;
      undo.run();
      onStale();
      release.run();
      return { error };
    }
  };

  const runBatch = async (batch: Waiting[]) => {
    const outcomes: Awaited<ReturnType<typeof runPiece>>[] = [];
    try {
      begin.run();
      const version = dataVersion.get();
      if (version !== seen) onStale();
      seen = version;
      for (const piece of batch) outcomes.push(await runPiece(piece));
      commit.run();
    } catch (error) {
      if (client.inTransaction) rollback.run();
      onStale();
      for (const piece of batch) piece.settle({ error });
      return;
    }
    batch.forEach((piece, index) => {
      piece.settle(outcomes[index] as (typeof outcomes)[number]);
    });
  };

  const drain = async () => {
    // One turn of the event loop lets requests that arrived together share the commit.
    while (waiting.length > 0) {
      await new Promise(setImmediate);
      await runBatch(waiting.splice(0, most));
    }
    running = null;
  };

  return {
    transact: <T>(work: () => Promise<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        if (closed) {
          reject(new Error('the store is closed'));
          return;
        }
        waiting.push({
          work,
          settle: (outcome) =>
            'error' in outcome ? reject(outcome.error) : resolve(outcome.value as T),
        });
        running ??= drain();
      }),
    /** Finishes what waits; nothing more is taken. */
    close: async () => {
      closed = true;
      await running;
      waiting = [];
    },
  };
};
