import { expect, type Page } from '@playwright/test';
import axeCore, { type AxeResults, type RunOptions } from 'axe-core';

/** What colours alone can break. */
const ofColour = ['color-contrast', 'link-in-text-block'];

type WithAxe = { axe?: { run: (within: string, options: RunOptions) => Promise<AxeResults> } };

/** In the page itself, and read once for each page: nothing of ours has a frame, where it would have to be too. */
const look = async (page: Page, within: string, only?: string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
  };
  const violations = await page.evaluate(
    async ([within, options]) => {
      const results = await (globalThis as WithAxe).axe?.run(within, options);
      if (!results || results.passes.length === 0) throw new Error('axe looked at nothing');
      return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3) }));
    },
    [within, options] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
};

const WHOLE = 'html';

/** What axe finds on the page as it is shown, or in a part of it. */
export const axe = (page: Page, within = WHOLE): Promise<string[]> => look(page, within);

/** What axe finds that colours alone can break. */
export const axeOfColour = (page: Page, within = WHOLE): Promise<string[]> =>
  look(page, within, ofColour);

/** What was changed is shown after a frame or two; nothing passes slowly for who wants no motion. */
export const drawn = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    if (document.getAnimations().length > 0) throw new Error('something moves');
  });

/** What axe finds: everything in light colours, and what colours can break in dark ones. */
export const axeInBoth = async (page: Page, within = WHOLE): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await axe(page, within);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await drawn(page);
  const dark = await axeOfColour(page, within);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
};

export const axeFindsNothing = async (page: Page): Promise<void> =>
  expect(await axe(page)).toEqual([]);

/** How far the page can be moved sideways, in pixels, and what stands out of it; null where nothing does. */
export const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = wide.slice(-3).map(({ outerHTML }) => outerHTML.slice(0, 160));
    return { by: scrollWidth - clientWidth, names };
  });
