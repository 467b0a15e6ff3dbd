import { join } from 'node:path';
import { startServer } from '../../test/harness/server.ts';
import { startChild } from './child.ts';
import { root, withFolder } from './folder.ts';
import { inTurn, quantile } from './in-turn.ts';
import { post } from './load.ts';
import type { Metric } from './metric.ts';
import { prepareRoom } from './prepared-room.ts';
import { watchers } from './watchers.ts';

/** One person may hold a hundred streams at most. */
const PEOPLE = 20;
/** The kernel tells of arrivals one by one or in bundles, as it likes: a turn takes 7 or 12 ms, so there are more. */
const OFTEN = 3;

/**
 * From sending an act to 1,000 watchers having heard of it, the 99th of a hundred: the request, the
 * commit and the stream, against a server that only passes the same bytes on.
 */
export const sse1000: Metric = {
  name: 'sse-1000',
  unit: 'ms (p99)',
  against: 'a bare broadcast of the same bytes to as many',
  bound: { atMost: 1.5 },
  measure: ({ of, pairs }) =>
    withFolder(async (dir) => {
      const dataDir = join(dir, 'data');
      const { incident, cookies, token } = await prepareRoom(dataDir, 2, PEOPLE);
      // All watchers come from this one machine.
      const server = await startServer({ dataDir, env: { MAX_CONNECTIONS: '4000' } });
      const bare = await startChild([join(root, 'scripts', 'bench', 'bare-broadcast.ts')]);
      const count = of(1000);
      const ours = await watchers(server.url, { count, cookies, mark: 'event: change' });
      const other = await watchers(bare.url, { count, cookies, mark: 'event: change' });
      const note = JSON.stringify({ type: 'note.added', text: 'Still short of GPUs.' });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const act = async () => {
        const status = await post(
          `${server.url}/api/v1/incidents/${incident}/events`,
          note,
          headers,
        );
        if (status !== 200) throw new Error(`the act was answered with ${status}`);
      };
      const broadcast = () => post(bare.url, ours.frame());
      const acts = of(10);
      const turn = async (heard: () => Promise<number[]>) => {
        const all: number[] = [];
        for (let one = 0; one < acts; one++) all.push(...(await heard()));
        return { value: quantile(all, 0.99), n: all.length };
      };
      try {
        return await inTurn(
          {
            ours: () => turn(() => ours.heard(act)),
            other: () => turn(() => other.heard(broadcast)),
          },
          pairs * OFTEN,
        );
      } finally {
        ours.close();
        other.close();
        await bare.stop();
        await server.stop();
      }
    }),
};
