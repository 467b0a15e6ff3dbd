import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { signInLink } from './accounts.ts';
import { type Rooms, roomsOf } from './rooms.ts';
import { type RunningServer, startServer } from './server.ts';

export { expect };

type Fixtures = {
  /** A page of its own browser profile, signed in as a new person of this name; it is nowhere yet. */
  signedIn: (name: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;
  /** What pages complained of since they were opened: errors on their console, blocked content. */
  complaints: string[];
};

/** An answer that is no success is written to the console by the browser itself. */
const ofTheNetwork = /^Failed to load resource|net::ERR_/;

/**
 * The router lets a reading go that a newer one has overtaken, and says so to nobody; when its answer was
 * on the way already, Remix writes so, with where it was let go.
 */
const ofTheRouter = /^AbortError: signal is aborted without reason(\n|$)/;

/** A page answers keys from here on; one without scripts never says so. */
const running = 'html[data-running], html:not(:has(script[type=module]))';

/** Waits until the page's scripts run: what is pressed before that is lost, as it is for people. */
export const runs = (page: Page): Promise<void> =>
  page.locator(running).waitFor({ state: 'attached' });

/** Opening a page, or reading it again, ends when its scripts run. */
const untilItRuns = (page: Page): void => {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...what) => {
    const answer = await goto(...what);
    await runs(page);
    return answer;
  };
  page.reload = async (...what) => {
    const answer = await reload(...what);
    await runs(page);
    return answer;
  };
};

/** Notes what a page's console says is wrong, and lets nobody press a key before the page can hear it. */
export const listen = (page: Page, complaints: string[]): void => {
  untilItRuns(page);
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || ofTheNetwork.test(text) || ofTheRouter.test(text)) return;
    complaints.push(text);
  });
  page.on('pageerror', (error) => {
    if (!ofTheRouter.test(String(error))) complaints.push(String(error));
  });
};

let colleagues = 0;

/** Signs in through the printed link, as a person does: look, give the name, confirm. */
export const openLink = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole('main').getByRole('button').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await runs(page);
};

/** Signs the profile in as the page of the link does, without opening one. */
const useLink = async (page: Page, link: string, name: string): Promise<void> => {
  const { origin } = new URL(link);
  const told = { form: { name }, headers: { origin }, maxRedirects: 0 };
  const answer = await page.request.post(link, told);
  expect(answer.status()).toBe(302);
};

/** One real server for each worker; every test makes the people that it needs. */
export const test = base.extend<Fixtures, { server: RunningServer; rooms: Rooms }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  rooms: [
    async ({ server }, use) => {
      colleagues += 1;
      await use(await roomsOf(server, `colleague-${process.pid}-${colleagues}`));
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  baseURL: async ({ server }, use) => use(server.url),
  signedIn: async ({ browser, server, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name, options) => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, complaints);
      await useLink(page, await signInLink(server, name), name);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** The lines of the timeline that a room shows, newest first. */
export const story = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Timeline' }) })
    .getByRole('listitem');

/** Waits until the page hears of changes as they happen. */
export const isLive = (page: Page): Promise<void> =>
  expect(page.getByRole('banner').getByText('Live', { exact: true })).toBeVisible();

/**
 * From the next visit on the stream's beat is a sign of life and no more: by what else it says a page finds
 * out late what it was not told. What the page shows then without a visit, it was told as it happened.
 */
export const onlyByBeingTold = (page: Page) =>
  page.addInitScript(() => {
    const { addEventListener } = EventSource.prototype;
    type Hear = (event: MessageEvent<string>) => void;
    EventSource.prototype.addEventListener = function (name: string, hear: unknown) {
      const deaf: Hear = ({ data }) => {
        const said = JSON.stringify({ ...JSON.parse(data), cursor: 0 });
        (hear as Hear)(new MessageEvent(name, { data: said }));
      };
      Reflect.apply(addEventListener, this, [name, name === 'beat' ? deaf : hear]);
    };
  });

/** Waits until a dialog has taken the focus: from there on keys are its own. */
export const hasTakenFocus = async (dialog: Locator): Promise<void> => {
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
};
