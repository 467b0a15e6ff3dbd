import type { Store, Writer } from '../../db/store.ts';

/**
 * Writes what nobody waits for, such as when a token was last used: it shares the commit of what is
 * asked, rather than going before it. One of a key is on its way at a time. When it fails nothing is
 * lost that the next one would not write; what is asked meets the same database and says so.
 */
export const noteBeside = (store: Pick<Store, 'transact'>) => {
  const going = new Set<string>();
  return (key: string, work: (tx: Writer) => Promise<void>): void => {
    if (going.has(key)) return;
    going.add(key);
    store
      .transact(work)
      .catch(() => undefined)
      .finally(() => going.delete(key));
  };
};
