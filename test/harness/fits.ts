import { expect, type Page } from '@playwright/test';

/** Nothing of the page is wider than what shows it. */
export const fits = async (page: Page): Promise<void> =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
