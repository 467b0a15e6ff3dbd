import { join } from 'node:path';
import { startServer } from '../../test/harness/server.ts';
import { startEmptyRemix } from './empty-remix.ts';
import { withFolder } from './folder.ts';
import { inTurn } from './in-turn.ts';
import { load, pageText } from './load.ts';
import type { Measured, Metric, Scale } from './metric.ts';
import { type Prepared, prepareRoom, RUNBOOK } from './prepared-room.ts';

/** Whole documents a second from the real, built server, signed in, ten at a time. */
const measure = async (
  pathOf: (prepared: Prepared) => string,
  marks: string,
  { pairs, of }: Scale,
): Promise<Measured> =>
  withFolder(async (dir) => {
    const dataDir = join(dir, 'data');
    const prepared = await prepareRoom(dataDir, 50);
    const { cookie } = prepared;
    const server = await startServer({ dataDir });
    const empty = await startEmptyRemix(dir, dataDir);
    try {
      const url = `${server.url}${pathOf(prepared)}`;
      const text = await pageText(url, cookie);
      if (!text.includes(marks) || !text.includes('</html>'))
        throw new Error(`${url} is not the page that is meant`);
      const seconds = of(20) / 10;
      const side = (url: string) => () => load({ url, cookie, atOnce: 10, seconds });
      return await inTurn({ ours: side(url), other: side(`${empty.url}/`) }, pairs);
    } finally {
      await empty.stop();
      await server.stop();
    }
  });

const against = 'an empty Remix route behind the same doors';

/** The incident page with 50 entries in its timeline. */
export const roomPage: Metric = {
  name: 'room-page',
  unit: 'pages/s',
  against,
  bound: { atLeast: 0.4 },
  measure: (scale) => measure(({ incident }) => `/incidents/${incident}`, 'No GPUs', scale),
};

/** The page of a compiled runbook: its prose comes from the cache. */
export const runbookPage: Metric = {
  name: 'runbook-page',
  unit: 'pages/s',
  against,
  bound: { atLeast: 0.4 },
  measure: (scale) => measure(() => `/runbooks/${RUNBOOK}`, RUNBOOK, scale),
};
