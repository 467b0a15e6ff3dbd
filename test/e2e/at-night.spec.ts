import type { Page } from '@playwright/test';
import { axe, drawn, sideways } from '../harness/axe.ts';
import { expect, hasTakenFocus, isLive, test } from '../harness/browser.ts';
import { waysInto } from '../harness/rooms.ts';

/** What axe finds in either colours, on a wide screen and on a phone; and what stands out sideways. */
const faults = async (page: Page, within = 'main'): Promise<unknown[]> => {
  const found: unknown[] = [];
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 780 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await drawn(page);
    found.push(...(await axe(page, within)), await sideways(page));
  }
  await page.setViewportSize({ width: 1280, height: 780 });
  return found.filter((one) => one !== null);
};

test('who joins late reads what happened, finds everything by typing, and knows every key', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.lanes, { title: 'Joined in the middle' });
  const page = await signedIn('Nils Night');
  await page.goto(`/incidents/${id}`);
  await isLive(page);
  const soFar = page.getByRole('region', { name: 'What happened so far' });
  await expect(soFar.getByRole('listitem').first()).toContainText('declared an incident at SEV-2');
  expect(await soFar.getByRole('listitem').count()).toBeLessThanOrEqual(10);
  await expect(soFar.getByText('You are here for the first time.')).toBeVisible();
  expect(await faults(page, 'section[aria-label="What happened so far"]')).toEqual([]);
  // On a phone it is one line until it is wanted, so that what waits is seen.
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(soFar.getByRole('listitem').first()).toBeHidden();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeInViewport();
  await soFar.getByRole('button', { name: 'Read' }).click();
  await expect(soFar.getByRole('listitem').first()).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 780 });
  await soFar.getByRole('button', { name: 'Understood' }).click();
  await expect(soFar).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(soFar.getByRole('listitem').first()).toBeVisible();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys on this page' });
  await expect(sheet.getByText('Skip with a reason')).toBeVisible();
  expect(await faults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to or do' });
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(palette.getByRole('option', { name: /Joined in the middle/ })).toBeVisible();
  expect(await faults(page, '[role=dialog]')).toEqual([]);
  // Nothing is said of what fits until the search has answered.
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/library/search?q=xyzzy*', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.type('xyzzy plugh');
  await expect(palette.getByText('Looking through the runbooks…').last()).toBeVisible();
  await expect(palette.getByText(/^Nothing fits/)).toHaveCount(0);
  answer();
  await expect(palette.getByText('Nothing fits “xyzzy plugh”.')).toBeVisible();
  await field.fill('skip');
  await page.keyboard.press('Enter');
  const skip = page.getByRole('dialog', { name: /^Skip “/ });
  await hasTakenFocus(skip);
  await page.keyboard.press('Escape');
  await expect(skip).toBeHidden();
  await page.keyboard.press('Control+k');
  await field.fill('model api');
  await palette
    .getByRole('option', { name: /model API/i })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/runbooks\/model-api-outage$/);
});

test('a screen on the wall shows what waits, live', async ({ signedIn, rooms }) => {
  const id = await rooms.walked(waysInto.step, { title: 'Seen from across the room' });
  const drill = await rooms.walked([], { title: 'Rehearsed on the wall', kind: 'drill' });
  const page = await signedIn('Wanda Wall');
  await page.goto('/incidents');
  await page.getByRole('link', { name: 'On a wall screen' }).first().click();
  await expect(page).toHaveURL(/\/wall$/);
  await expect(page.getByText('Seen from across the room')).toBeVisible();
  await expect(page.getByText('Rehearsed on the wall')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.goto(`/incidents/${drill}/wall`);
  await expect(page.getByText('Drill. This is not a real incident.')).toBeVisible();
  await page.goto(`/incidents/${id}`);
  await isLive(page);
  await page.getByRole('link', { name: 'On a wall screen' }).click();
  await expect(page).toHaveURL(new RegExp(`/incidents/${id}/wall$`));
  // The room said the same; only on the wall does nothing lead away from it.
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByText('Confirm by two independent signals').first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await rooms.send(id, { type: 'step.done', step: 'confirm' });
  await expect(page.getByText('What kind of refusal is it?').first()).toBeVisible();
});
