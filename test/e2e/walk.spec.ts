import type { Page } from '@playwright/test';
import { expect, isLive, story, test } from '../harness/browser.ts';
import { waysInto } from '../harness/rooms.ts';

const at = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: false }).click();
/** A button that looks unready still says what it lacks. */
const pressInVain = (page: Page, name: string) =>
  page.getByRole('button', { name }).click({ force: true });
const choose = async (page: Page, option: string) => {
  await page.getByText(option, { exact: true }).click();
  await press(page, 'Decide');
};

test('lanes, money, and a verification that fails, to the end and back', async ({
  signedIn,
  rooms,
}) => {
  const page = await signedIn('Wanda Walk');
  const id = await rooms.walked(waysInto.lanes, { title: 'All the way' });
  await page.goto(`/incidents/${id}`);

  // Four lanes, one after the other; the last one joins them.
  const lanes = page.getByRole('navigation', { name: 'Lanes that wait now' });
  await expect(lanes.getByRole('button')).toHaveCount(4);
  for (const [left, title] of [
    [3, 'Shed the lowest tier and degrade the next'],
    [2, 'Open the ticket and page the account manager'],
    [0, 'Publish what users will notice'],
  ] as const) {
    await lanes.getByRole('button', { name: title }).click();
    await at(page, title);
    await press(page, 'Done');
    await expect(lanes.getByRole('button')).toHaveCount(left);
  }
  await at(page, 'Probe every zone with one canary');
  await page.getByRole('textbox', { name: 'Usable GPUs for tier 0 and tier 1' }).fill('many');
  await page.getByRole('button', { name: 'Record' }).first().click();
  await expect(page.getByRole('alert')).toContainText('does not fit. It takes');
  await page.getByRole('textbox', { name: 'Usable GPUs for tier 0 and tier 1' }).fill('84');
  await page.getByRole('button', { name: 'Record' }).first().click();
  await expect(page.getByText('recorded by W. Walk')).toBeVisible();
  await press(page, 'Done');

  await at(page, 'Is there enough for tier 0 and tier 1?');
  await rooms.send(
    id,
    { type: 'decision.made', step: 'enough', option: 'short' },
    { type: 'step.done', step: 'widen' },
    { type: 'decision.made', step: 'enough-wider', option: 'short' },
    { type: 'step.done', step: 'reserved' },
    { type: 'decision.made', step: 'buy', option: 'buy' },
  );

  // Somebody else walked on meanwhile: the page follows.
  await at(page, 'Spend on burst capacity');
  await expect(page.getByText('Limit: 20000 EUR')).toBeVisible();
  await page.getByRole('textbox', { name: /^Note/ }).fill('Until Monday, then ask again');
  await press(page, 'Approve');
  await at(page, 'Burst within the limit');
  await expect(
    story(page).filter({ hasText: /agreed to “Spend on burst capacity”.*Until Monday/ }),
  ).toBeVisible();
  await press(page, 'Done');

  await at(page, 'Tier 0 and tier 1 are served');
  await pressInVain(page, 'Record the result');
  await expect(page.getByText('Enter the value that you observed.')).toBeVisible();
  await page.getByRole('textbox', { name: /^Observed value/ }).fill('4200');
  await pressInVain(page, 'Record the result');
  await expect(page.getByText(/^Say whether it passes/)).toBeVisible();
  await page.getByText('It fails', { exact: true }).click();
  await press(page, 'Record the result');

  await at(page, 'Which promise do we break, and for how long?');
  await expect(
    story(page).filter({ hasText: 'found a failure at “Tier 0 and tier 1 are served”' }),
  ).toBeVisible();
  await choose(page, 'Neither is acceptable: the executive takes over');
  await at(page, 'The walkthrough has ended: handed over');
  // Ending an incident is its commander's: the colleague who declared it.
  await rooms.send(id, { type: 'incident.resolved', summary: 'Handed to the executive' });
  await at(page, 'This incident is resolved');
  await expect(
    story(page).filter({ hasText: 'resolved the incident: Handed to the executive' }),
  ).toBeVisible();
  await page.goto('/incidents');
  await expect(page.getByRole('row').filter({ hasText: 'All the way' })).toContainText(
    'Handed over',
  );
});

test('what was typed and the lane that was chosen are there for who comes back from another page', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.lanes, { title: 'Looked away' });
  const page = await signedIn('Bea Back');
  await page.goto(`/incidents/${id}`);
  await isLive(page);
  const title = page.getByRole('article').getByRole('heading', { level: 2 });
  const first = await title.innerText();
  await page.keyboard.press('l');
  await expect(title).not.toHaveText(first);
  const chosen = await title.innerText();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).fill('Half a note');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Main' }).getByText('Runbooks').click();
  // The address comes before the page: until the room is gone it would seem to be back.
  await expect(title).toHaveCount(0);
  await page.goBack();
  await expect(title).toHaveText(chosen);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a note');
  // A reload would lose it: the browser asks first.
  const asked = page.waitForEvent('dialog');
  const left = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await left;
  await isLive(page);
});
