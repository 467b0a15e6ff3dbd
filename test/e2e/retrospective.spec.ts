import type { Page } from '@playwright/test';
import { axeInBoth } from '../harness/axe.ts';
import { expect, isLive, test } from '../harness/browser.ts';
import { waysInto } from '../harness/rooms.ts';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const write = async (page: Page, name: string, text: string) => {
  await part(page, name).getByRole('button', { name: 'Edit' }).click();
  await part(page, name).getByRole('textbox').fill(text);
};

const save = (page: Page, name: string) =>
  part(page, name).getByRole('button', { name: 'Save', exact: true }).click();

const fitsPhone = async (page: Page) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, page.url()).toBeLessThanOrEqual(360);
};

const axe = async (page: Page) => expect(await axeInBoth(page), page.url()).toEqual([]);

test('two people write one retrospective, lose nothing, and its item is verified by the other', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.resolved, { title: 'Two write at once' });
  const [ana, ben] = [await signedIn('Ana Writes'), await signedIn('Ben Writes')];
  for (const page of [ana, ben]) {
    await page.goto(`/incidents/${id}/retrospective`);
    await isLive(page);
  }
  await expect(part(ana, 'Summary')).toContainText('Served from another zone');

  // Both begin from the same text; Ben saves first.
  await write(ana, 'Impact', 'Forty jobs waited');
  await write(ben, 'Impact', 'Six teams waited');
  await save(ben, 'Impact');
  await expect(part(ana, 'Impact')).toContainText('Ben Writes changed this while you write');
  await save(ana, 'Impact');
  await expect(part(ana, 'Impact').getByRole('alert')).toContainText('Two people wrote here');
  await expect(part(ana, 'Impact')).toContainText('Six teams waited');
  await expect(part(ana, 'Impact').getByRole('textbox')).toHaveValue('Forty jobs waited');
  await part(ana, 'Impact').getByRole('button', { name: 'Put both into mine' }).click();
  await save(ana, 'Impact');
  await expect(part(ben, 'Impact')).toContainText('Six teams waited\n\nForty jobs waited', {
    useInnerText: true,
  });

  // What is not saved outlives the page.
  await write(ana, 'What went well', 'The probe was quick');
  await ana.reload();
  await expect(part(ana, 'What went well').getByRole('textbox')).toHaveValue('The probe was quick');
  await save(ana, 'What went well');
  await expect(part(ben, 'What went well')).toContainText('The probe was quick');

  await ana.getByRole('button', { name: 'Add an action item' }).click();
  await ana.getByLabel('What is to be done?').fill('Hold capacity in two zones');
  await ana.getByLabel('Who owns it?').selectOption({ label: 'Ana Writes' });
  await ana.getByLabel('Until which day?').fill('2020-02-29');
  await ana.getByRole('dialog').getByRole('button', { name: 'Add an action item' }).click();
  const item = ana.getByRole('link', { name: 'Hold capacity in two zones' });
  await expect(item).toBeVisible();

  await ana.getByRole('button', { name: 'Ask for a review' }).click();
  await expect(ana.getByText('Somebody else agrees to it')).toBeVisible();
  await expect(ana.getByRole('button', { name: 'Agree to it' })).toHaveCount(0);
  await ben.getByRole('button', { name: 'Agree to it' }).click();
  await ben.getByRole('button', { name: 'Publish and close the incident' }).click();
  await expect(ana.getByRole('heading', { name: 'Published' })).toBeVisible();
  await expect(part(ana, 'Impact').getByRole('button')).toHaveCount(0);
  const file = await ana.request.get(`/incidents/${id}/retrospective/export`);
  expect(await file.text()).toContain('Hold capacity in two zones');

  // Home says that it is overdue; who did it does not verify it.
  await ana.goto('/');
  await ana.getByRole('link', { name: 'One action item of yours is overdue' }).click();
  await ana.getByRole('link', { name: 'Hold capacity in two zones' }).click();
  await ana.getByRole('button', { name: 'It is done' }).click();
  await ana.getByRole('button', { name: 'It is done' }).click();
  await expect(ana.getByText('Somebody else verifies it')).toBeVisible();
  await expect(ana.getByRole('button', { name: 'I saw that it works' })).toHaveCount(0);
  await ben.goto(ana.url());
  await ben.getByRole('button', { name: 'I saw that it works' }).click();
  await ben.getByRole('button', { name: 'I saw that it works' }).click();
  await expect(ben.getByText('Ben Writes verified it').first()).toBeVisible();
});

test('retrospective, action items and metrics: axe finds nothing, and they fit a phone', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.resolved, { title: 'Looked at closely' });
  const { body } = await rooms.client.call<{ id: string }>('POST', '/actions', {
    ...{ title: 'Hold capacity in two zones', kind: 'prevent', dueOn: '2020-02-29' },
    source: { type: 'incident', id },
  });
  const page = await signedIn('Axel Looks');
  const paths = [
    ...[`/incidents/${id}/retrospective`, '/actions?state=all', `/actions/${body.id}`],
    ...['/incident-metrics', '/incident-metrics?kind=drill', '/incidents', '/'],
  ];
  for (const path of paths) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await isLive(page);
    await axe(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fitsPhone(page);
  }
});
