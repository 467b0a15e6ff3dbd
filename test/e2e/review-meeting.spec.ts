import type { Page } from '@playwright/test';
import { bulkhead } from '../harness/accounts.ts';
import { axeInBoth } from '../harness/axe.ts';
import { expect, isLive, listen, openLink, test } from '../harness/browser.ts';

const shots = process.env.SHOTS;
let taken = 0;

const axe = async (page: Page) => expect(await axeInBoth(page), page.url()).toEqual([]);
const fitsPhone = async (page: Page) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, page.url()).toBeLessThanOrEqual(360);
};
/** Pictures to look at, when a folder is named for them. */
const shot = async (page: Page, name: string) => {
  if (!shots) return;
  taken += 1;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const path = `${shots}/${String(taken).padStart(2, '0')}-${name}-${colorScheme}.png`;
    await page.screenshot({ path, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
};
const phone = async (page: Page, name: string) => {
  const before = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 360, height: 740 });
  await fitsPhone(page);
  await shot(page, `${name}-phone`);
  await page.setViewportSize(before);
};
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });

test('a whole meeting: two people write at once, decide, plan, sign, and correct', async ({
  browser,
  server,
  complaints,
  signedIn,
}) => {
  const context = await browser.newContext({ baseURL: server.url });
  const ana = await context.newPage();
  listen(ana, complaints);
  await openLink(ana, await bulkhead(server, 'person', 'add', 'Ana Chairs', '--administrator'));
  // Whoever works in incidents writes notes; whoever is named signs.
  const ben = await signedIn('Benno Notes');
  await ana.goto('/reviews');
  await shot(ana, 'empty');
  await ana.keyboard.press('n');
  await ana.getByLabel('Name').fill('Quarterly resilience review');
  await ana.getByLabel('Begin from').selectOption({ label: 'SOC 2' });
  await expect(ana.getByText('Meetings to come')).toBeVisible();
  await expect(ana.getByRole('main').locator('time')).toHaveCount(4);
  await ana.getByLabel('What it looks at').selectOption({ label: 'A service' });
  await ana.getByLabel('Which').fill('accounts');
  await ana.getByRole('group', { name: 'Invited' }).getByLabel('Benno Notes').check();
  await ana.getByRole('group', { name: 'Must sign' }).getByLabel('Benno Notes').check();
  await ana.getByLabel('Quorum, the chair included').fill('2');
  await axe(ana);
  await shot(ana, 'editor');
  await phone(ana, 'editor');
  for (const gone of ['Opening and quorum', 'Energy and site', 'Providers and exit'])
    await button(ana, `Remove ${gone}`).click();
  for (const gone of ['Redundancy, capacity, concentration', 'Risks to accept, budget'])
    await button(ana, `Remove ${gone}`).click();
  for (const gone of ['Actions from before', 'Drills: measured against objective'])
    await button(ana, `Remove ${gone}`).click();
  await button(ana, 'Schedule the first review').click();
  await ana.waitForURL(/\/reviews\/[\w-]+$/);
  await isLive(ana);
  await shot(ana, 'scheduled');

  await button(ana, 'Freeze the pack').click();
  await button(ana, 'Circulate the pack').click();
  // Its key is bound with it.
  await expect(ana.getByRole('link', { name: 'Open the meeting view' })).toBeVisible();
  await shot(ana, 'circulated');
  const review = new URL(ana.url()).pathname;
  await ana.keyboard.press('m');
  await ana.waitForURL(/\/meeting$/);
  await ben.goto(`${review}/meeting`);
  for (const page of [ana, ben]) await isLive(page);
  await button(ana, 'Begin the session').click();
  await expect(ana.getByRole('alert')).toContainText('Ana Chairs chairs and is not there');
  for (const name of ['Ana Chairs', 'Benno Notes']) await button(ana, `${name}: There`).click();
  await shot(ana, 'attendance');
  await button(ana, 'Begin the session').click();

  // Everybody's screen goes with the meeting; both write about the same item.
  // Her screen may hear of the session before her own act is over, and until then its button rests.
  await expect(button(ana, /Next item/)).toBeEnabled();
  await ana.keyboard.press('n');
  for (const page of [ana, ben])
    await expect(
      page.getByRole('heading', { name: 'Incidents and near misses', level: 2 }),
    ).toBeVisible();
  await expect(ben.getByRole('timer')).toContainText('left');
  await ana.keyboard.press('e');
  await ana.getByRole('textbox').fill('Three nights over the objective');
  await ben.keyboard.press('e');
  await ben.getByRole('textbox').fill('Two of them in one zone');
  await ben.keyboard.press('Control+Enter');
  await expect(ana.getByText('Benno Notes wrote here since you began')).toBeVisible();
  await ana.getByRole('textbox').press('Control+Enter');
  await expect(ana.getByRole('alert')).toContainText('Two people wrote here');
  await shot(ana, 'conflict');
  await button(ana, 'Put both into mine').click();
  await button(ana, 'Save').click();
  await expect(ben.getByText('Three nights over the objective')).toBeVisible();

  await ana.keyboard.press('2');
  await expect(ana.getByText('ended in a decision, and none is written down')).toBeVisible();
  await ana.keyboard.press('d');
  await ana.getByLabel('What was decided').fill('Reserve 64 GPUs in a second region');
  await ana.getByLabel('Owner').selectOption({ label: 'Benno Notes' });
  await ana.getByLabel('By', { exact: true }).fill('2030-03-31');
  await button(ana, 'Save').click();
  await expect(ben.getByText('Benno Notes, by 2030-03-31')).toBeVisible();
  // Others may hear of it before her own form closes, and a key in a form is text.
  await expect(ana.getByLabel('What was decided')).toBeHidden();
  await ana.keyboard.press('a');
  await ana.getByLabel('What is to be done?').fill('Ask for a quote');
  await ana.getByRole('dialog').getByRole('button', { name: 'Add an action item' }).click();
  await expect(ben.getByRole('link', { name: 'Ask for a quote' })).toBeVisible();
  await axe(ana);
  await shot(ana, 'session');
  await phone(ana, 'session');
  for (let left = 2; left > 0; left--) {
    const item = await ana.getByRole('heading', { level: 2 }).first().textContent();
    await ana.keyboard.press('n');
    await expect(ana.getByRole('heading', { level: 2 }).first()).not.toHaveText(item ?? '');
    await ana.keyboard.press('1');
    await expect(ana.getByRole('heading', { name: 'Outcome of this item: Noted' })).toBeVisible();
  }
  await ana
    .getByRole('navigation', { name: 'Agenda' })
    .getByText('Runbooks', { exact: true })
    .click();
  await shot(ana, 'runbooks');
  await ana
    .getByRole('button', { name: /What was found$/ })
    .first()
    .click();
  await ana.getByLabel('Technical procedures').check();
  await shot(ana, 'judge');
  await button(ana, 'Save').click();
  await expect(ana.getByText('Confirmed unchanged').first()).toBeVisible();
  await ana
    .getByRole('navigation', { name: 'Agenda' })
    .getByText('Drills of the next quarter')
    .last()
    .click();
  const unplanned = ana.getByText('critical: plan its next drill');
  for (let left = await unplanned.count(); left > 0; left--) {
    await ana
      .getByRole('listitem')
      .filter({ hasText: 'critical' })
      .filter({ hasText: 'Not planned' })
      .getByRole('button', { name: /Plan a drill$/ })
      .first()
      .click();
    await ana.getByLabel('On', { exact: true }).fill('2030-02-10');
    await button(ana, 'Save').click();
    await expect(unplanned).toHaveCount(left - 1);
  }
  await shot(ana, 'drills');
  await expect(ana.getByText('Nothing is missing.')).toBeVisible();
  await button(ana, 'End the session').click();
  await expect(ana.getByText('The session was ended.')).toBeVisible();

  await ana.goto(review);
  await button(ana, 'Hand the minutes to the signers').click();
  await expect(ana.getByText('2 signatures are missing.')).toBeVisible();
  await shot(ana, 'sign');
  await phone(ana, 'sign');
  await ben.goto(review);
  for (const page of [ana, ben]) {
    await button(page, 'Sign these minutes').click();
    await page.getByLabel('A statement').fill('Read and agreed');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign these minutes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(ana.getByText('Nothing that was said can change')).toBeVisible();
  await button(ana, 'Add a correction').click();
  await ana.getByLabel('What was wrong').fill('Two nights, not three');
  await ana.getByRole('dialog').getByRole('button', { name: 'Add a correction' }).click();
  await expect(ben.getByText('Two nights, not three')).toBeVisible();
  await axe(ana);
  await shot(ana, 'signed');
  await phone(ana, 'signed');
  await ana.goto('/reviews');
  await expect(ana.getByRole('link', { name: /Quarterly resilience review/ })).toHaveCount(3);
  await axe(ana);
  await shot(ana, 'list');
  await phone(ana, 'list');
  await context.close();
});
