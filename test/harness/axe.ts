import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What colours alone can break. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** In the page itself: nothing of ours has a frame, and a page to finish in costs more than the look. */
const builder = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

const look = async (page: Page, only?: string[]): Promise<string[]> => {
  const built = builder(page);
  const { violations } = await (only ? built.withRules(only) : built).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
};

/** What axe finds on the page as it is shown. */
export const axe = (page: Page): Promise<string[]> => look(page);

/** Colours change over a moment, however short: until that is over the old ones count. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
    await frame();
  });

/** What axe finds: everything in light colours, and what colours can break in dark ones. */
export const axeInBoth = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await look(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await drawn(page);
  const dark = await look(page, ofColour);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
};

export const axeFindsNothing = async (page: Page): Promise<void> =>
  expect(await axe(page)).toEqual([]);
