import type { Page } from '@playwright/test';
import { bulkhead } from '../harness/accounts.ts';
import { axeInBoth } from '../harness/axe.ts';
import { expect, isLive, listen, openLink, test } from '../harness/browser.ts';
import type { RunningServer } from '../harness/server.ts';

const administrator = (server: RunningServer, name: string) =>
  bulkhead(server, 'person', 'add', name, '--administrator');

const looksRight = async (page: Page) => {
  expect(await axeInBoth(page), page.url()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, page.url()).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 900 });
};

test('a gap is triaged, pinned to its step, and waits for a new revision', async ({
  page,
  server,
  rooms,
  complaints,
}) => {
  listen(page, complaints);
  await openLink(page, await administrator(server, 'Gerda Gaps'));
  const reported = await page.request.post('/gaps/report', {
    headers: { origin: server.url },
    data: {
      key: 'gerda-reports',
      gap: {
        ...{ runbook: 'provider-capacity-outage', step: 'confirm' },
        text: 'The dashboard has moved',
      },
    },
  });
  const body = (await reported.json()) as { id: string };
  await page.goto('/gaps');
  await isLive(page);
  await expect(page.getByText('The dashboard has moved').first()).toBeVisible();
  await looksRight(page);
  await page.goto(`/gaps/${body.id}`);
  await isLive(page);
  await page.getByRole('button', { name: 'Triage it' }).click();
  await page.getByLabel('What is it?').selectOption('outdated');
  await page.getByLabel('How much hangs on it?').selectOption('0');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Gerda Gaps triaged it')).toBeVisible();
  await page.getByRole('button', { name: 'Pin a note' }).click();
  await page.getByLabel('What should people do').fill('Use the one of the provider');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Use the one of the provider').first()).toBeVisible();
  await page.getByRole('button', { name: 'It is mended now' }).click();
  await page.getByRole('button', { name: 'It is mended', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Save the corrected runbook first');
  await page.reload();
  await isLive(page);
  await looksRight(page);
  await page.goto('/runbooks/provider-capacity-outage');
  await expect(page.getByText('Until it is mended: Use the one of the provider')).toBeVisible();
  const incident = await rooms.walked([]);
  await page.goto(`/incidents/${incident}`);
  await isLive(page);
  const note = page.getByRole('complementary', { name: 'Until it is mended' });
  await expect(note).toContainText('Use the one of the provider');
  await looksRight(page);
  // A room that is open shows the note as it is, though nothing happened in the incident.
  const changed = await page.request.post(`/gaps/${body.id}`, {
    headers: { origin: server.url },
    form: {
      key: 'gerda-notes',
      body: JSON.stringify({ type: 'noted', base: 3, text: 'Ask the provider' }),
    },
  });
  expect(await changed.text()).not.toContain('gap-changed');
  await expect(note).toContainText('Ask the provider');
});

test('a drill is planned in the calendar, started from it, and shows how it stands', async ({
  page,
  server,
  complaints,
}) => {
  listen(page, complaints);
  await openLink(page, await administrator(server, 'Dora Drills'));
  await page.goto('/drills');
  await isLive(page);
  await page.getByRole('button', { name: 'Plan a drill' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Which runbook?').selectOption('model-api-outage');
  await dialog.getByLabel('Which kind?').selectOption('tabletop');
  await dialog.getByLabel('On which day?').fill(new Date().toISOString().slice(0, 10));
  await dialog.getByLabel('Who owns it?').selectOption({ label: 'Dora Drills' });
  await dialog.getByRole('button', { name: 'Plan a drill' }).click();
  await expect(dialog).toHaveCount(0);
  const drawn = page.getByRole('region', { name: 'Calendar' }).getByRole('link');
  await expect(drawn.first()).toContainText('Planned');
  await looksRight(page);
  await page.getByRole('link', { name: 'Quarter' }).click();
  await expect(page.getByRole('table')).toHaveCount(4);
  await looksRight(page);
  await drawn.first().click();
  // The calendar was live as well: what can be started stands on the drill's own page.
  await expect(page.getByRole('button', { name: 'Start the drill' })).toBeVisible();
  await looksRight(page);
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await page.getByLabel('Pages and updates').selectOption('log');
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await expect(page).toHaveURL(/\/incidents\//);
  await page.goto('/drills');
  await expect(page.getByRole('row').filter({ hasText: 'Running now' }).last()).toBeVisible();
});
