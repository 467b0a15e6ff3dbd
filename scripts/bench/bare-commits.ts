import { join } from 'node:path';
import { openClient } from '../../db/client.ts';
import { growLog } from '../../db/grow-log.ts';

/**
 * One-row commits with the pragmas of our own store, and nothing around them. A new database lengthens
 * its log at each commit until it begins anew, which costs twice; `grown` begins with the whole of it.
 */
export const bareCommits = (dir: string, { grown = false } = {}) => {
  const file = join(dir, 'bare.sqlite');
  const client = openClient(file);
  if (grown) growLog(client, file);
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
