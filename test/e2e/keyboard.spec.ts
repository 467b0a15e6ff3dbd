import type { Locator, Page } from '@playwright/test';
import { expect, hasTakenFocus, isLive, story, test } from '../harness/browser.ts';
import { roomThatCalls } from '../harness/room-that-calls.ts';
import { waysInto } from '../harness/rooms.ts';

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
  await hasTakenFocus(dialog);
  await tabTo(page, dialog.getByRole('textbox'));
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
};

test('an incident is declared and walked with the keyboard alone', async ({ signedIn }) => {
  const page = await signedIn('Kim Keys');
  await page.goto('/');
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
  await hasTakenFocus(dialog);
  await dialog.getByRole('combobox').press('Home');
  await expect(dialog.getByRole('combobox')).toHaveValue('confirm');
  await answer(page, 'Reopen a step', 'The code was misread');
  await expect(heading(page, 'Confirm by two independent signals')).toBeVisible();
  await expect(story(page).filter({ hasText: 'reopened “Confirm by two' })).toBeVisible();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys on this page' });
  await hasTakenFocus(sheet);
  await expect(sheet.getByText('Skip with a reason')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

type Act = (page: Page) => Promise<void>;
const dialogOf =
  (name: string | RegExp): Act =>
  async (page) => {
    const dialog = page.getByRole('dialog', { name });
    await hasTakenFocus(dialog);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
const leadsTo =
  (address: RegExp): Act =>
  async (page) => {
    await expect(page).toHaveURL(address);
    // The address comes before the page: until the room is gone it would seem to be back.
    const room = page.getByRole('navigation', { name: 'The way' });
    await expect(room).toHaveCount(0);
    await page.goBack();
    await expect(room).toBeVisible();
  };

/** What each key of the room does; the sheet may list none that is not here. */
const roomKeys: Record<string, Act> = {
  n: dialogOf('Add a note'),
  s: dialogOf(/^Skip “/),
  w: dialogOf(/wrong|missing/i),
  r: dialogOf('Reopen a step'),
  t: dialogOf('Take a role'),
  z: dialogOf(/deadline/i),
  v: dialogOf(/severity/i),
  m: dialogOf(/./),
  p: dialogOf(/page/i),
  h: dialogOf(/^Hand over/),
  '?': dialogOf('Keys on this page'),
  b: (page) => expect(page.getByRole('region', { name: 'What happened so far' })).toBeVisible(),
  x: (page) => expect(page.getByRole('checkbox').first()).toBeChecked(),
  c: (page) => expect(page.getByRole('article').getByText('Copied').first()).toBeVisible(),
  d: (page) => expect(page.getByRole('article').getByText('you do this')).toBeVisible(),
  'g n': leadsTo(/:\d+\/$/),
  'g i': leadsTo(/\/incidents$/),
  'g r': leadsTo(/\/runbooks$/),
  'g o': leadsTo(/\/on-call$/),
  'g a': leadsTo(/\/actions$/),
  'g m': leadsTo(/\/incident-metrics$/),
  'g d': leadsTo(/\/drills$/),
  'g v': leadsTo(/\/reviews$/),
  'g s': leadsTo(/\/settings\/profile$/),
};

test('every key that the sheet lists does in the room what it says', async ({
  signedIn,
  rooms,
  server,
}) => {
  const page = await signedIn('Kay Board', { permissions: ['clipboard-read', 'clipboard-write'] });
  const id = await rooms.walked(waysInto.lanes, { title: 'By every key' });
  await rooms.send(id, { type: 'walkthrough.adopted', runbook: 'model-api-outage' });
  await page.goto(`/incidents/${id}`);
  await isLive(page);
  await page.getByRole('button', { name: 'What to do with the role Incident commander' }).click();
  await page.getByRole('menuitem', { name: /^Take over from/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take the role' }).click();
  await expect(page.getByRole('button', { name: /^Hand over the role/ })).toBeVisible();

  const listed = async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys on this page' });
    await hasTakenFocus(sheet);
    const keys = await sheet.locator('li .sr-only').allInnerTexts();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    return keys;
  };
  // The other runbook of the incident comes to the front, and goes back.
  const waits = page.getByRole('article').getByRole('heading', { level: 2 });
  const before = await waits.innerText();
  await page.keyboard.press('o');
  await expect(waits).not.toHaveText(before);
  await page.keyboard.press('o');
  await expect(waits).toHaveText(before);

  const keys = await listed();
  const special = ['Ctrl K', 'o', 'l', 'a', 'enter', 'f', 'e', 'y', '1', '2', '3'];
  expect(keys.filter((key) => !(key in roomKeys) && !special.includes(key))).toEqual([]);
  expect(keys.length).toBeGreaterThan(18);
  for (const key of Object.keys(roomKeys).filter((one) => keys.includes(one))) {
    await page.getByRole('main').focus();
    for (const part of key.split(' ')) await page.keyboard.press(part);
    await test.step(`key ${key}`, () => roomKeys[key]?.(page) ?? Promise.resolve());
  }
  // A browser without windows has no dialog to choose in: that it is asked for is what counts.
  const clicked = await page.evaluateHandle(() => {
    const types: string[] = [];
    addEventListener('click', ({ target }) => types.push((target as HTMLInputElement).type), true);
    return types;
  });
  await page.keyboard.press('a');
  await expect.poll(() => clicked.jsonValue()).toContain('file');
  await page.keyboard.press('Control+k');
  await dialogOf('Go to or do')(page);

  // Those of an approval and of a page stand where they are needed.
  const approval = await rooms.walked(waysInto.approval, { title: 'By F' });
  await page.goto(`/incidents/${approval}`);
  await isLive(page);
  expect(await listed()).toContain('f');
  await page.keyboard.press('f');
  await dialogOf(/./)(page);

  await page.goto(`/incidents/${await roomThatCalls(server, rooms, 'By E')}`);
  await isLive(page);
  await expect(waits).toHaveText('Call the capacity owner in');
  expect(await listed()).toContain('e');
  await page.keyboard.press('e');
  await expect(waits).not.toHaveText('Call the capacity owner in');
});
