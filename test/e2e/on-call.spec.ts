import type { Page } from '@playwright/test';
import { bulkhead } from '../harness/accounts.ts';
import { axeFindsNothing } from '../harness/axe.ts';
import { expect, isLive, openLink, test } from '../harness/browser.ts';

const fits = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);

test('a rota is made by keyboard alone, and the preview follows each change', async ({
  signedIn,
  server,
}) => {
  const page = await signedIn('Rota Reader');
  await openLink(
    page,
    await bulkhead(server, 'person', 'add', 'Margaret Hamilton Rotamaker', '--administrator'),
  );
  await page.goto('/on-call');
  await isLive(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'Make a schedule' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('Compute nights');
  await page.keyboard.press('Tab');
  await page.keyboard.type('compute-nights');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Europe/Rome');
  const preview = page.getByRole('heading', { name: 'Preview' }).locator('..');
  await expect(preview).toContainText('Nobody is in the layer');
  await page.getByLabel('Add somebody').focus();
  await page.keyboard.type('Margaret Hamilton Rotamaker');
  await expect(preview).toContainText('No gap in the next four weeks');
  await page.getByRole('button', { name: 'Add a time' }).focus();
  await page.keyboard.press('Enter');
  await expect(preview).toContainText(/\d+ gaps in the next four weeks/);
  await axeFindsNothing(page);
  await page.getByRole('button', { name: 'Save the schedule' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Compute nights', level: 1 })).toBeVisible();
  await expect(
    page.getByRole('img', { name: /Margaret Hamilton Rotamaker/ }).first(),
  ).toBeVisible();
  await axeFindsNothing(page);

  await page.setViewportSize({ width: 360, height: 780 });
  await fits(page);
  await page.getByRole('link', { name: 'Month' }).click();
  await expect(page.getByRole('img', { name: /nobody/ })).toHaveCount(5);
  await fits(page);
  await page.goto('/on-call');
  await fits(page);
  await axeFindsNothing(page);
  await page.goto('/on-call/schedules/compute-nights/edit');
  await fits(page);
});
