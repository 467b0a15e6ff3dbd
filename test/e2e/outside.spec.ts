import type { Page } from '@playwright/test';
import { bulkhead } from '../harness/accounts.ts';
import { axeFindsNothing } from '../harness/axe.ts';
import { expect, openLink, test } from '../harness/browser.ts';

/** Looked at on a wide screen and on a phone: nothing is wider than the page, and axe finds nothing. */
const standsUp = async (page: Page, name: string) => {
  for (const [width, height] of [
    [1280, 900],
    [360, 780],
  ] as const) {
    await page.setViewportSize({ width, height });
    const over = () => document.documentElement.scrollWidth - window.innerWidth;
    expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
    await axeFindsNothing(page);
    if (process.env.LOOK_AT)
      await page.screenshot({
        path: `${process.env.LOOK_AT}/${name}-${width}.png`,
        fullPage: true,
      });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
};

test('a drill is told to somebody outside, ends, and has its report', async ({
  signedIn,
  server,
  browser,
}) => {
  const page = await signedIn('Drill Reader');
  await openLink(page, await bulkhead(server, 'person', 'add', 'Dora Drill', '--administrator'));
  await page.goto('/incidents/new?runbook=provider-capacity-outage&kind=drill');
  await page
    .getByLabel('What is happening')
    .or(page.locator('[name=title]'))
    .first()
    .fill('Secret customer drill');
  await page.getByText('Go to the log alone').click();
  await page.getByText('Runs 60 times as fast').click();
  await page.getByLabel('Injects').fill('soon The standby is full');
  await standsUp(page, 'declare');
  await page.getByRole('button', { name: /drill/i }).last().click();
  await expect(page.getByText('Line 1: begin with the minutes')).toBeVisible();
  await page.getByLabel('Injects').fill('0 The standby zone is full too');
  await page.getByRole('button', { name: /drill/i }).last().click();
  await page.waitForURL(/\/incidents\/[\w-]{8,}$/);
  const room = page.url();
  await expect(page.getByRole('alert').filter({ hasText: 'standby zone' })).toBeVisible();
  await expect(page.getByText('Clock ×60')).toBeVisible();
  await standsUp(page, 'room');

  await page.goto(`${room}/updates`);
  await page.getByLabel('Headline').fill('DRILL: Answers are slow');
  await standsUp(page, 'desk');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('cannot be changed, only corrected')).toBeVisible();
  await page.getByLabel('Who is it for').fill('Customer X');
  await page.getByRole('button', { name: 'Open a page' }).click();
  const address = (await page.locator('code', { hasText: '/status/' }).textContent()) ?? '';

  const outside = await (await browser.newContext()).newPage();
  const answer = await outside.goto(new URL(address).pathname.replace(/^/, server.url));
  expect(answer?.headers()).toMatchObject({
    ...{ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' },
    'x-robots-tag': expect.stringContaining('noindex'),
  });
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('DRILL: Answers are slow');
  await expect(outside.getByText('This is a drill. Nothing is wrong.').first()).toBeVisible();
  await expect(outside.getByText('Secret customer')).toHaveCount(0);
  await standsUp(outside, 'stakeholder');
  await outside.emulateMedia({ colorScheme: 'dark' });
  await standsUp(outside, 'stakeholder-dark');

  await page.getByRole('button', { name: 'Close the page for Customer X' }).click();
  await expect(page.getByText('Whoever opens it now finds nothing')).toBeVisible();
  await outside.reload();
  await expect(outside.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await outside.close();

  await page.goto(`${room}/drill-report`);
  await expect(page.getByRole('heading', { name: 'Secret customer drill' })).toBeVisible();
  await expect(page.getByText('The standby zone is full too')).toBeVisible();
  await standsUp(page, 'report');
  const file = await page.request.get(`${room}/drill-report.md`);
  expect(await file.text()).toContain('The standby zone is full too');
  await page.goto('/settings/updates');
  await standsUp(page, 'settings');
});
