import type { Client } from './client.ts';

type Outcome = { value: unknown } | { error: unknown };

type Waiting = {
  work: () => Promise<unknown>;
  settle: (outcome: Outcome) => void;
};

/** At most so many pieces of work share one commit: it bounds how long the event loop is held. */
const MOST = 128;

/**
 * The one way to change the database. All that waits when a batch begins is run one after the other
 * between BEGIN IMMEDIATE and COMMIT; what arrives meanwhile waits for the next batch. Nobody is
 * answered before the commit. A piece that throws takes nothing but its own changes with it: the
 * batch is undone and run once more, now with a savepoint for each piece. Throws are rare, and a
 * savepoint makes SQLite keep a copy of every page that the piece touches.
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

  const start = () => {
    begin.run();
    const version = dataVersion.get();
    if (version !== seen) onStale();
    seen = version;
  };

  const undoAll = () => {
    if (client.inTransaction) rollback.run();
    onStale();
  };

  /** Null when a piece threw and others may stand: then nothing is changed. */
  const together = async (batch: Waiting[]): Promise<Outcome[] | null> => {
    start();
    const outcomes: Outcome[] = [];
    for (const piece of batch) {
      try {
        outcomes.push({ value: await piece.work() });
      } catch (error) {
        undoAll();
        return batch.length === 1 ? [{ error }] : null;
      }
    }
    commit.run();
    return outcomes;
  };

  const alone = async (piece: Waiting): Promise<Outcome> => {
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

  const oneByOne = async (batch: Waiting[]): Promise<Outcome[]> => {
    start();
    const outcomes: Outcome[] = [];
    for (const piece of batch) outcomes.push(await alone(piece));
    commit.run();
    return outcomes;
  };

  const runBatch = async (batch: Waiting[]) => {
    let outcomes: Outcome[];
    try {
      outcomes = (await together(batch)) ?? (await oneByOne(batch));
    } catch (error) {
      undoAll();
      outcomes = batch.map(() => ({ error }));
    }
    for (const [index, piece] of batch.entries()) piece.settle(outcomes[index] as Outcome);
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
