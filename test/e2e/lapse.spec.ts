import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInLink } from '../harness/accounts.ts';
import { expect, isLive, openLink, story, test } from '../harness/browser.ts';
import { freePort } from '../harness/free-port.ts';
import { heard, overhear } from '../harness/overhear.ts';
import { roomsOf, waysInto } from '../harness/rooms.ts';
import { type RunningServer, startServer } from '../harness/server.ts';

const minutes = 60_000;

test('a deadline that lapses is shown live, and told of with its lateness when the server was down', async ({
  browser,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bulkhead-lapse-'));
  const PORT = `${await freePort()}`;
  const start = (clockAhead: number) => startServer({ dataDir, env: { PORT }, clockAhead });
  let server: RunningServer = await start(0);
  const context = await browser.newContext({
    ...{ baseURL: server.url, permissions: ['notifications'] },
  });
  try {
    const page = await context.newPage();
    await openLink(page, await signInLink(server, 'Lena Late'));
    const rooms = await roomsOf(server, 'colleague');
    const id = await rooms.walked(waysInto.step);
    await overhear(page);
    await page.evaluate(() => localStorage.setItem('bulkhead-calls', '{"notify":true}'));
    await page.goto(`/incidents/${id}`);
    await isLive(page);
    await page.getByRole('button', { name: 'I do this' }).click();
    await expect(page.getByRole('article').getByText('you do this')).toBeVisible();
    await expect(page.getByText('then pages the next level')).toBeVisible();

    await server.moveClock(5 * minutes + 1000);
    await expect(
      story(page).filter({
        hasText: 'The clock marked “Confirm by two independent signals” overdue',
      }),
    ).toBeVisible();
    await expect(page.getByText('the next level is paged')).toBeVisible();
    await expect
      .poll(async () => (await heard(page)).shown.map(({ title }) => title))
      .toContain('Your deadline lapsed: Confirm by two independent signals');
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Confirm by two' }).getByText('overdue').first(),
    ).toBeVisible();

    await rooms.send(id, { type: 'step.done', step: 'confirm' });
    await expect(page.getByRole('heading', { name: 'What kind of refusal is it?' })).toBeVisible();
    await server.kill();
    await expect(page.getByText(/, reconnecting\.$/)).toBeVisible();
    server = await start(23 * minutes);
    const told = story(page).filter({ hasText: 'marked “What kind of refusal is it?” overdue' });
    await expect(told).toContainText(/1[45] min(utes)?( \d+ s)? late/);
    await expect(told).toHaveCount(1);
    const { body } = await rooms.client.timeline(id);
    const lapses = body.entries.filter(({ type }) => type === 'deadline.lapsed');
    expect(lapses.map(({ late = 0 }) => late > 13 * 60)).toEqual([false, true]);
  } finally {
    await context.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
