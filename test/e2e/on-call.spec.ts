import { bulkhead } from '../harness/accounts.ts';
import { api } from '../harness/api.ts';
import { axeFindsNothing } from '../harness/axe.ts';
import { expect, isLive, openLink, test } from '../harness/browser.ts';
import { fits } from '../harness/fits.ts';

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
  const add = page.getByLabel('Add somebody');
  await add.focus();
  await page.keyboard.press('ArrowDown');
  await expect(preview).toContainText('Nobody is in the layer');
  await page.keyboard.type('Margaret Hamilton Rotamaker');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(add).toHaveValue('');
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

  await page.goto('/on-call/schedules/compute-nights');
  await isLive(page);
  const remove = page.getByRole('button', { name: 'Remove this schedule' });
  await remove.click();
  const asked = page.getByRole('dialog', { name: 'Remove Compute nights?' });
  await expect(asked).toContainText('Nobody is on call by it any more');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await remove.click();
  await asked.getByRole('button', { name: 'Remove this schedule' }).click();
  await expect(page).toHaveURL(/\/on-call$/);
  await expect(page.getByText('Compute nights')).toHaveCount(0);
});

/** The beginning of this week, as a schedule says it. */
const monday = () => {
  const now = new Date();
  const back = (now.getUTCDay() + 6) % 7;
  return new Date(now.getTime() - back * 24 * 3_600_000).toISOString().slice(0, 10);
};

test('a shift is swapped by offering and accepting it, and covered by an override that ends', async ({
  signedIn,
  server,
}) => {
  const [ada, grace] = [await signedIn('Ada Swaps'), await signedIn('Grace Swaps')];
  await ada.goto('/on-call');
  const names = await ada.evaluate(async () => (await fetch('/people/names')).json());
  const idOf = (name: string) => names.find(({ title }: { title: string }) => title === name).id;
  const daily = { every: 'day', count: 1, handOff: { time: '00:00', weekday: null } };
  const token = await bulkhead(server, 'token', 'create', 'rota-maker', '--scope', 'admin');
  const made = await api(server, token).call('POST', '/schedules', {
    ...{ id: 'swapped', name: 'Swapped', zone: 'UTC', team: null },
    layers: [
      {
        ...{ id: 'days', name: 'Days', start: `${monday()}T00:00`, end: null, restrictions: [] },
        ...{ rotation: daily, stacks: 'over' },
        people: [idOf('Ada Swaps'), idOf('Grace Swaps')],
      },
    ],
  });
  expect(made.status).toBe(201);

  const path = '/on-call/schedules/swapped';
  await ada.goto(path);
  const swaps = (page: typeof ada) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: 'Swaps' }) });
  await swaps(ada).getByText('Offer a swap').click();
  await swaps(ada).getByLabel('You give').selectOption({ index: 1 });
  await swaps(ada).getByLabel('With whom').selectOption({ label: 'Grace Swaps' });
  await swaps(ada).getByRole('button', { name: 'Offer it' }).click();
  await expect(swaps(ada).getByText('Offered', { exact: true })).toBeVisible();
  await grace.goto(path);
  await swaps(grace).getByRole('button', { name: 'Accept' }).click();
  await expect(swaps(grace).getByText('Accepted', { exact: true })).toBeVisible();
  const overrides = (page: typeof ada) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: 'Overrides' }) });
  await expect(overrides(grace).getByText('Grace Swaps for Ada Swaps')).toBeVisible();
  await expect(overrides(grace)).toContainText('swap');

  await ada.goto(path);
  await overrides(ada).getByText('Change who is on call for a while').click();
  await overrides(ada).getByLabel('What').selectOption({ label: 'Somebody as well' });
  await overrides(ada).getByLabel('Who', { exact: true }).selectOption({ label: 'Ada Swaps' });
  const day = (ahead: number) => new Date(Date.now() + ahead * 24 * 3_600_000).toISOString();
  await overrides(ada)
    .getByLabel('From (UTC)')
    .fill(`${day(-1).slice(0, 10)}T00:00`);
  await overrides(ada)
    .getByLabel('To (UTC)')
    .fill(`${day(3).slice(0, 10)}T00:00`);
  await overrides(ada).getByRole('button', { name: 'Save the override' }).click();
  await expect(overrides(ada).getByText('Ada Swaps as well')).toBeVisible();
  const now = ada.locator('section').filter({ has: ada.getByText('On call now', { exact: true }) });
  await expect(now.first()).toContainText('Ada Swaps');
  await axeFindsNothing(ada);
  await overrides(ada).getByRole('button', { name: 'End the override of Ada Swaps' }).click();
  await expect(overrides(ada).getByText('Ada Swaps as well')).toBeHidden();
});

test('while the server’s clock stands every page says so, and no more when it goes', async ({
  signedIn,
}) => {
  const page = await signedIn('Wanda Watch');
  const hello = { cursor: 0, now: Date.now(), stands: 42 };
  await page.route(/\/events(\?.*)?$/, (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: `event: hello\ndata: ${JSON.stringify(hello)}\n\n`,
    }),
  );
  await page.goto('/on-call');
  const banner = page.getByRole('alert').filter({ hasText: 'has stood still for 42 seconds' });
  await expect(banner).toContainText('nobody is paged by itself');
  await page.unroute(/\/events(\?.*)?$/);
  await expect(banner).toHaveCount(0);
});
