import { expect, onTestFinished, test } from 'vitest';
import { freshFile } from '../test/harness/store.ts';
import { openClient } from './client.ts';
import { writerQueue } from './writer-queue.ts';

const setUp = (most?: number) => {
  const file = freshFile();
  const client = openClient(file);
  client.exec('create table line (id integer primary key, text text not null unique)');
  const reader = openClient(file, { readonly: true });

  const add = client.prepare<[string]>('insert into line (text) values (?)');
  const lines = (from = reader) =>
    from
      .prepare<[], { text: string }>('select text from line order by id')
      .all()
      .map(({ text }) => text);
  const queue = writerQueue(client, { most });
  onTestFinished(async () => {
    await queue.close();
    reader.close();
    client.close();
  });
  return { client, queue, lines, add: async (text: string) => void add.run(text) };
};

test('work that waits together is committed at once, in the order it came', async () => {
  const { queue, lines, add } = setUp();
  const seen: string[][] = [];
  const names = ['a', 'b', 'c', 'd'];
  await Promise.all(
    names.map((name) =>
      queue.transact(async () => {
        seen.push(lines());
        await add(name);
      }),
    ),
  );
  expect(seen).toEqual([[], [], [], []]);
  expect(lines()).toEqual(names);
});

test('a batch is bounded, what is over waits for the next commit', async () => {
  const { queue, lines, add } = setUp(2);
  const seen: number[] = [];
  await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((name) =>
      queue.transact(async () => {
        seen.push(lines().length);
        await add(name);
      }),
    ),
  );
  expect(seen).toEqual([0, 0, 2, 2, 4]);
});

test('work that arrives while a batch runs goes to the next one', async () => {
  const { queue, lines, add } = setUp();
  let later: Promise<string[]> | undefined;
  await queue.transact(async () => {
    await add('first');
    later = queue.transact(async () => lines());
  });
  expect(await later).toEqual(['first']);
});

test('work that throws undoes its own changes only and hears its own error', async () => {
  const { queue, lines, add } = setUp();
  const outcomes = await Promise.allSettled([
    queue.transact(() => add('before')),
    queue.transact(async () => {
      await add('undone');
      throw new Error('changed my mind');
    }),
    queue.transact(() => add('after')),
    queue.transact(() => add('after')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  expect(outcomes[1]).toMatchObject({ reason: { message: 'changed my mind' } });
  expect(lines()).toEqual(['before', 'after']);
});

test('work is run once more only when other work of its commit threw', async () => {
  const { queue, lines, add } = setUp();
  const runs = { alone: 0, first: 0, throwing: 0, last: 0 };
  const counted = (name: keyof typeof runs) => async () => {
    runs[name] += 1;
    await add(name);
    if (name === 'alone' || name === 'throwing') throw new Error(name);
  };
  await expect(queue.transact(counted('alone'))).rejects.toThrow('alone');
  expect(runs.alone).toBe(1);
  const names = ['first', 'throwing', 'last'] as const;
  await Promise.allSettled(names.map((name) => queue.transact(counted(name))));
  expect(runs).toEqual({ alone: 1, first: 2, throwing: 2, last: 1 });
  expect(lines()).toEqual(['first', 'last']);
});

test('nobody is answered before the commit', async () => {
  const { queue, lines, add } = setUp();
  const told = await Promise.all(
    ['a', 'b'].map((name) => queue.transact(() => add(name)).then(() => lines())),
  );
  expect(told).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test('a commit that fails rejects everyone in it and leaves the queue working', async () => {
  const { client, queue, lines, add } = setUp();
  client.exec(
    'create table child (line integer references line (id) deferrable initially deferred)',
  );
  const outcomes = await Promise.allSettled([
    queue.transact(() => add('innocent')),
    queue.transact(async () => void client.exec('insert into child values (99)')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(lines()).toEqual([]);
  await queue.transact(() => add('next'));
  expect(lines()).toEqual(['next']);
});

test('a database that is full rejects what did not fit and keeps no half of it', async () => {
  const { client, queue, lines, add } = setUp();
  await queue.transact(() => add('small'));
  const [{ page_count: pages } = { page_count: 0 }] = client.pragma('page_count') as {
    page_count: number;
  }[];
  client.pragma(`max_page_count = ${pages}`);
  const outcomes = await Promise.allSettled([
    queue.transact(async () => {
      await add('x');
      await add('x'.repeat(100_000));
    }),
    queue.transact(() => add('y')),
  ]);
  expect(outcomes[0]).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_FULL' } });
  const kept = outcomes[1]?.status === 'fulfilled' ? ['small', 'y'] : ['small'];
  expect(lines()).toEqual(kept);
});

test('when another process holds the lock, all who wait are told', async () => {
  const file = freshFile();
  const holder = openClient(file);
  holder.exec('create table line (text text)');
  const client = openClient(file, { patience: 5 });
  const queue = writerQueue(client);
  holder.exec('begin immediate');
  const outcomes = await Promise.allSettled([
    queue.transact(async () => 1),
    queue.transact(async () => 2),
  ]);
  holder.exec('rollback');
  expect(outcomes.map((one) => one.status === 'rejected' && one.reason.code)).toEqual([
    'SQLITE_BUSY',
    'SQLITE_BUSY',
  ]);
  expect(await queue.transact(async () => 3)).toBe(3);
  await queue.close();
  await expect(queue.transact(async () => 4)).rejects.toThrow('the store is closed');
  client.close();
  holder.close();
});
