import { join } from 'node:path';
import { openClient } from '../../db/client.ts';

/** One-row commits with the pragmas of our own store, and nothing around them. */
export const bareCommits = (dir: string) => {
  const client = openClient(join(dir, 'bare.sqlite'));
  client.exec('create table if not exists act (id integer primary key, at integer, text text)');
  const insert = client.prepare('insert into act (at, text) values (?, ?)');
  return {
    commit: (count: number): number => {
      for (let i = 0; i < count; i++) insert.run(Date.now(), 'one row and nothing else');
      return count;
    },
    close: () => client.close(),
  };
};
