import type { Page } from '@playwright/test';
import { axeInBoth } from '../harness/axe.ts';
import { expect, isLive, onlyByBeingTold, story, test } from '../harness/browser.ts';
import { waysInto } from '../harness/rooms.ts';

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const section = (page: Page, name: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

test('the command is handed over with an acknowledgement, and with it what the commander may', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.step, { title: 'Handed over' });
  const [mara, noa] = [await signedIn('Mara Moor'), await signedIn('Noa Nagy')];
  for (const page of [mara, noa]) {
    await onlyByBeingTold(page);
    await page.goto(`/incidents/${id}`);
    await isLive(page);
  }
  // Each sees that the other is here.
  await expect(section(mara, 'People').getByText('Noa Nagy')).toBeVisible();
  await expect(section(noa, 'People').getByText('Mara Moor')).toBeVisible();

  await mara.getByRole('button', { name: 'What to do with the role Incident commander' }).click();
  await mara.getByRole('menuitem', { name: /^Take over from/ }).click();
  await dialog(mara, 'Take a role').getByRole('button', { name: 'Take the role' }).click();
  await expect(mara.getByRole('button', { name: 'Mark mitigated' })).toBeEnabled();
  const noas = noa.getByRole('button', { name: 'Mark mitigated' });
  await expect(noas).toBeDisabled();
  await expect(noa.getByText(/^Only M\. Moor, who commands/)).toBeVisible();

  await mara.getByRole('button', { name: 'Hand over the role Incident commander' }).click();
  const offer = dialog(mara, 'Hand over: Incident commander');
  await offer.getByRole('combobox', { name: 'To whom' }).selectOption({ label: 'Noa Nagy' });
  await offer.getByRole('button', { name: 'Offer it' }).click();
  await expect(offer).toBeHidden();
  await expect(section(mara, 'Roles').getByText(/^offered to N\. Nagy/)).toBeVisible();
  await expect(
    noa.getByRole('heading', { name: 'Mara Moor hands you: Incident commander' }),
  ).toBeVisible();
  expect(await axeInBoth(noa)).toEqual([]);
  await expect(noa.getByRole('button', { name: 'Take it over' })).toBeVisible();
  await noa.keyboard.press('y');
  await expect(noas).toBeEnabled();
  await expect(mara.getByRole('button', { name: 'Mark mitigated' })).toBeDisabled();
  await expect(story(mara).filter({ hasText: 'accepted the role' })).toBeVisible();

  await noas.click();
  await dialog(noa, 'Mark the incident mitigated').getByRole('textbox').fill('Another zone');
  await noa.keyboard.press('Control+Enter');
  const standing = mara.getByRole('list', { name: 'Where the incident stands' }).first();
  await expect(standing.locator('[aria-current]')).toContainText('Mitigated');

  // Who closes the page is not here any more.
  await noa.goto('/');
  await expect(
    section(mara, 'People').getByRole('listitem').filter({ hasText: 'Noa Nagy' }),
  ).toContainText('not here');
});

test('a second runbook is begun, a deadline put off, facts and files kept, a duplicate merged', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.decision, { title: 'The one that goes on' });
  const page = await signedIn('Olga Orlov');
  await onlyByBeingTold(page);
  await page.goto(`/incidents/${id}`);
  await isLive(page);

  const way = page.getByRole('navigation', { name: 'The way' });
  await way.getByRole('button', { name: 'Begin another runbook' }).click();
  const adopt = dialog(page, 'Begin another runbook');
  await expect(adopt.getByRole('radio').first()).toBeVisible();
  await adopt.getByRole('searchbox', { name: 'Find a runbook' }).fill('model API');
  await adopt.getByRole('radio', { name: /vendor's model API/ }).check();
  expect(await axeInBoth(page)).toEqual([]);
  await adopt.getByRole('button', { name: 'Begin it' }).click();
  const tabs = page.getByRole('navigation', { name: 'Runbooks of this incident' });
  await expect(tabs.getByRole('button')).toHaveCount(2);
  await expect(tabs.locator('[aria-current]')).toContainText("vendor's model API");
  await tabs.getByRole('button', { name: /out of capacity/ }).click();
  await expect(page.getByRole('heading', { name: 'What kind of refusal is it?' })).toBeVisible();

  // The clocks of both runbooks stand in one list.
  const clocks = section(page, 'Clocks').getByRole('listitem');
  await expect(clocks).toHaveCount(2);
  await page
    .getByRole('article')
    .getByRole('button', { name: 'Put off the deadline of “What kind of refusal is it?”' })
    .click();
  const snooze = dialog(page, 'Put the deadline off');
  await snooze.getByRole('textbox').fill('The provider answers in a minute');
  await snooze.getByRole('button', { name: 'Put it off' }).click();
  await expect(
    page.getByRole('article').getByText(/^put off .*The provider answers/),
  ).toBeVisible();
  await expect(
    page.getByRole('article').getByRole('button', { name: /^Put off the deadline/ }),
  ).toHaveCount(0);

  await page.getByRole('button', { name: 'I do this' }).click();
  await expect(page.getByRole('article').getByText('you do this')).toBeVisible();

  await page.getByRole('button', { name: 'Add to the timeline' }).click();
  await page.getByRole('menuitem', { name: 'A pinned fact' }).click();
  await dialog(page, 'Pin a fact').getByRole('textbox').fill('Zone b is empty until noon');
  await page.keyboard.press('Control+Enter');
  const pinned = section(page, 'Pinned');
  await expect(pinned.getByText('Zone b is empty until noon')).toBeVisible();
  await pinned.getByRole('button', { name: /^Unpin/ }).click();
  await expect(pinned).toHaveCount(0);
  await story(page).filter({ hasText: 'put the deadline' }).getByRole('button').click();
  await expect(pinned.getByText(/put the deadline/)).toBeVisible();

  const input = page.locator('input[type=file]');
  await input.setInputFiles({
    ...{ name: 'run.sh', mimeType: 'text/x-sh', buffer: Buffer.from('echo hello\n') },
  });
  await expect(page.getByText('run.sh was not attached')).toBeVisible();
  await expect(page.getByText(/Give it the ending that fits/)).toBeVisible();
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 80, height: 60 } });
  await input.setInputFiles({ name: 'queue.png', mimeType: 'image/png', buffer: picture });
  await expect(
    section(page, 'Files').getByRole('link', { name: 'Download queue.png' }),
  ).toBeVisible();
  const image = story(page).getByRole('img', { name: 'queue.png' });
  await expect(image).toBeVisible();
  await expect(page.getByText(/^chain holds, \d+ entries$/)).toBeVisible();

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('combobox', { name: 'What' }).selectOption('file');
  await expect(story(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await axeInBoth(page)).toEqual([]);

  const duplicate = await rooms.walked([], { title: 'The same again' });
  const twin = await page.context().newPage();
  await twin.goto(`/incidents/${duplicate}`);
  await isLive(twin);
  await twin.getByRole('button', { name: 'What to do with the role Incident commander' }).click();
  await twin.getByRole('menuitem', { name: /^Take over from/ }).click();
  await dialog(twin, 'Take a role').getByRole('button', { name: 'Take the role' }).click();
  await twin.getByRole('button', { name: /^More|What else/ }).click();
  await twin.getByRole('menuitem', { name: 'Merge into another' }).click();
  const merge = dialog(twin, 'Merge into another incident');
  await merge.getByRole('combobox').selectOption(id);
  expect(await axeInBoth(twin)).toEqual([]);
  await merge.getByRole('textbox').fill('One cause');
  await twin.keyboard.press('Control+Enter');
  await expect(twin.getByRole('heading', { name: 'This incident was cancelled' })).toBeVisible();
  await twin.close();
  await expect(page.getByText(/^Merged into this one: INC-\d+ The same again$/)).toBeVisible();
  await page.goto(`/incidents/${duplicate}`);
  await expect(page.getByRole('heading', { name: 'This incident was cancelled' })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /The one that goes on/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'The one that goes on' })).toBeVisible();

  await page.goto('/incidents?show=cancelled');
  await expect(page.getByRole('row').filter({ hasText: 'The same again' })).toContainText('Merged');
  expect(await axeInBoth(page)).toEqual([]);

  await page.goto(`/incidents/${id}/print`);
  await expect(page.getByText(/^The chain of all \d+ entries holds/)).toBeVisible();
  expect(await axeInBoth(page)).toEqual([]);
});

test('at 360 pixels a room with everything in it stays within the screen', async ({
  signedIn,
  rooms,
}) => {
  const viewport = { width: 360, height: 740 };
  const page = await signedIn('Pia Pocket', { viewport, hasTouch: true, isMobile: true });
  const id = await rooms.walked(waysInto.decision, { title: 'Everything at once', kind: 'drill' });
  await rooms.send(
    id,
    { type: 'walkthrough.adopted', runbook: 'model-api-outage' },
    { type: 'fact.pinned', text: 'Zone b is empty until noon' },
    { type: 'link.added', url: `https://status.example.org/${'long-'.repeat(30)}` },
  );
  await page.goto(`/incidents/${id}`);
  await isLive(page);
  await expect(page).toHaveTitle(/^DRILL: INC-/);
  await expect(page.getByText('Nothing here is real; nobody outside is told.')).toBeVisible();
  const sideways = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  expect(await sideways()).toBe(0);
  expect(await axeInBoth(page)).toEqual([]);
  await page.goto(`/incidents/${id}/print`);
  expect(await sideways()).toBe(0);
});
