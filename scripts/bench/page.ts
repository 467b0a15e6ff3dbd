import { join } from 'node:path';
import { startServer } from '../../test/harness/server.ts';
import { type Empty, startEmptyRemix } from './empty-remix.ts';
import { withFolder } from './folder.ts';
import { inTurn } from './in-turn.ts';
import { load, pageText } from './load.ts';
import type { Measured, Metric, Scale } from './metric.ts';
import { type Prepared, prepareRoom, RUNBOOK } from './prepared-room.ts';

type Page = { pathOf: (prepared: Prepared) => string; marks: string };

/** Whole documents a second from the real, built server, signed in, ten at a time. */
const measure = async (
  { pathOf, marks }: Page,
  against: Empty,
  { pairs, of }: Scale,
): Promise<Measured> =>
  withFolder(async (dir) => {
    const dataDir = join(dir, 'data');
    const prepared = await prepareRoom(dataDir, 50);
    const { cookie } = prepared;
    const server = await startServer({ dataDir });
    const empty = await startEmptyRemix(against, dir, dataDir);
    try {
      const url = `${server.url}${pathOf(prepared)}`;
      const text = await pageText(url, cookie);
      if (!text.includes(marks) || !text.includes('</html>'))
        throw new Error(`${url} is not the page that is meant`);
      const seconds = of(20) / 10;
      const side = (url: string) => () => load({ url, cookie, atOnce: 10, seconds });
      return await inTurn(
        { ours: side(url), other: side(`${empty.url}${against === 'bare' ? '/' : '/empty'}`) },
        pairs,
      );
    } finally {
      await empty.stop();
      await server.stop();
    }
  });

const room: Page = {
  pathOf: ({ incident }) => `/incidents/${incident}`,
  marks: 'No GPUs',
};
const runbook: Page = { pathOf: () => `/runbooks/${RUNBOOK}`, marks: RUNBOOK };

/** Its root, its doors and whoever is signed in are the same: what is compared is what is on the page. */
const same = {
  unit: 'pages/s',
  against: 'an empty Remix route of the same application',
  bound: { atLeast: 0.4 },
} as const;

/** What the frame around every page costs is told too: no bound, since an empty page has no such frame. */
const bare = {
  unit: 'pages/s',
  against: 'an empty Remix application behind the same doors',
} as const;

/** The incident page with 50 entries in its timeline. */
export const roomPage: Metric = {
  name: 'room-page',
  ...same,
  measure: (scale) => measure(room, 'empty', scale),
};

export const roomPageBare: Metric = {
  name: 'room-page-bare',
  ...bare,
  measure: (scale) => measure(room, 'bare', scale),
};

/** The page of a compiled runbook: its prose comes from the cache. */
export const runbookPage: Metric = {
  name: 'runbook-page',
  ...same,
  measure: (scale) => measure(runbook, 'empty', scale),
};

export const runbookPageBare: Metric = {
  name: 'runbook-page-bare',
  ...bare,
  measure: (scale) => measure(runbook, 'bare', scale),
};
