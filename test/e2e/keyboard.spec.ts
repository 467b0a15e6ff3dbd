import type { Locator, Page } from '@playwright/test';
import { expect, isLive, story, test } from '../harness/browser.ts';

/** Presses Tab until the control has the focus; one that Tab does not reach fails. */
const tabTo = async (page: Page, control: Locator) => {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${control}`);
};

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

/** Fills the question that is open and sends it. */
const answer = async (page: Page, title: string, text: string) => {
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('textbox'));
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
};

test('an incident is declared and walked with the keyboard alone', async ({ signedIn }) => {
  const page = await signedIn('Kim Keys');
  await isLive(page);
  await page.goto('/runbooks/provider-capacity-outage');
  await isLive(page);
  await page.keyboard.press('i');
  await expect(page).toHaveURL(/\/incidents\/new/);
  await expect(page.getByRole('radio', { name: /provider is out of capacity/ })).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: 'What is wrong?' }));
  await page.keyboard.type('GPU launches refused, typed');
  await expect(page.getByRole('textbox', { name: 'Region that is short' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Declare an incident' }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/incidents\/[0-9a-f-]{36}$/);
  await expect(heading(page, 'Confirm by two independent signals')).toBeVisible();
  await isLive(page);
  const checks = page.getByRole('checkbox');
  await page.keyboard.press('x');
  await expect(checks.nth(0)).toBeChecked();
  await page.keyboard.press('x');
  await expect(checks.nth(1)).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: 'First error code seen' }));
  await page.keyboard.type('InsufficientInstanceCapacity');
  await page.keyboard.press('Enter');
  await expect(page.getByText('recorded by K. Keys')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Done' }));
  await page.keyboard.press('Enter');

  // The focus is on the question now: a number chooses, Return decides.
  await expect(heading(page, 'What kind of refusal is it?')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Choose one first/)).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: /^Capacity: the provider/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Hold what we have')).toBeFocused();

  await page.keyboard.press('n');
  await answer(page, 'Add a note', 'Case 4711 is open');
  await expect(story(page).filter({ hasText: 'Case 4711 is open' })).toBeVisible();
  await page.keyboard.press('s');
  await answer(page, 'Skip “Hold what we have”', 'Scale-down was off already');
  await expect(
    story(page).filter({ hasText: 'skipped “Hold what we have”: Scale-down' }),
  ).toBeVisible();

  // Four lanes wait; each is one key away.
  const lanes = page.getByRole('navigation', { name: 'Lanes that wait now' });
  await expect(lanes.getByRole('button')).toHaveCount(4);
  const first = await lanes.locator('[aria-current]').innerText();
  await page.keyboard.press('l');
  await expect(lanes.locator('[aria-current]')).not.toHaveText(first, { useInnerText: true });

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Reopen a step' });
  await dialog.getByRole('combobox').press('Home');
  await expect(dialog.getByRole('combobox')).toHaveValue('confirm');
  await answer(page, 'Reopen a step', 'The code was misread');
  await expect(heading(page, 'Confirm by two independent signals')).toBeVisible();
  await expect(story(page).filter({ hasText: 'reopened “Confirm by two' })).toBeVisible();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys on this page' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText('Skip with a reason')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});
