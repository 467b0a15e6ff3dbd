import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { signInLink } from './accounts.ts';
import { type RunningServer, startServer } from './server.ts';

export { expect };

type Fixtures = {
  /** A page of its own browser profile, signed in as a new person of this name. */
  signedIn: (name: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Page>;
};

/** Signs in through the printed link, as a person does: look, give the name, confirm. */
export const openLink = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole('main').getByRole('button').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
};

/** One real server for each worker; every test makes the people that it needs. */
export const test = base.extend<Fixtures, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  signedIn: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name, options) => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      contexts.push(context);
      const page = await context.newPage();
      await openLink(page, await signInLink(server, name));
      return page;
    });
    for (const context of contexts) await context.close();
  },
});
