import { bulkhead } from '../harness/accounts.ts';
import { axeFindsNothing } from '../harness/axe.ts';
import { expect, isLive, listen, openLink, story, test } from '../harness/browser.ts';
import { fakeTokens, startFakeSlack } from '../harness/fake-slack/start.ts';
import { startServer } from '../harness/server.ts';

const PATIENCE = 60_000;

test('what is done in Slack shows in the browser, and back; linking and setting it up stand up', async ({
  browser,
  complaints,
}) => {
  const fake = await startFakeSlack();
  const server = await startServer({
    env: {
      ...{ SLACK_BOT_TOKEN: fakeTokens.botToken, SLACK_APP_TOKEN: fakeTokens.appToken },
      SLACK_API_URL: fake.apiUrl,
    },
  });
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    listen(page, complaints);
    await openLink(page, await bulkhead(server, 'person', 'add', 'Ina Both', '--administrator'));
    await page.goto('/settings/integrations');
    await expect(page.getByText('Connected')).toBeVisible();
    await page.getByRole('button', { name: 'Test every permission' }).click();
    await expect(page.getByText('All 16 permissions are there.')).toBeVisible();
    await page.getByText('How it is set up').click();
    await expect(page.getByText('"socket_mode_enabled": true')).toBeVisible();
    await axeFindsNothing(page);

    // Nobody yet in Slack; linked from there, in this browser.
    const ina = fake.person('U0INA0001', 'ina');
    await ina.command('/incident list');
    await fake.until(() => ina.links().length > 0, 'the link', PATIENCE);
    await page.goto(new URL(ina.links().at(-1) ?? '/').pathname);
    await axeFindsNothing(page);
    await page.getByRole('button', { name: 'Link it to me' }).click();
    await expect(page.getByText('Linked.')).toBeVisible();

    await ina.command('/incident drill Both sides');
    await ina.submit({
      ...{ Runbook: 'provider-capacity-outage', 'Pages and updates': 'Go to the log alone' },
    });
    await fake.until(() => fake.hasChannel('inc-'), 'the channel', PATIENCE);
    const channel = fake.channel('inc-');
    const read = () => channel.messages().join('\n');
    await fake.until(() => /\[ \]/.test(read()), 'the first step', PATIENCE);

    await page.goto('/incidents');
    await page
      .getByRole('link', { name: /Both sides/ })
      .first()
      .click();
    await isLive(page);
    await ina.press('I do this', channel.facts().name);
    await expect(story(page).filter({ hasText: 'Ina Both took' })).toBeVisible();
    await page.getByRole('checkbox').first().click();
    await fake.until(() => /\[x\]/.test(read()), 'the tick', PATIENCE);
    await page.getByRole('button', { name: 'Done' }).click();
    await fake.until(() => /:white_check_mark: \*/.test(read()), 'the next step', PATIENCE);
    expect(fake.refused).toEqual([]);
  } finally {
    await context.close();
    await server.stop();
    await fake.stop();
  }
});

test('without Slack everything works, and its page says so and how it is set up', async ({
  browser,
  server,
  complaints,
}) => {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  listen(page, complaints);
  await openLink(page, await bulkhead(server, 'person', 'add', 'Nora None', '--administrator'));
  await page.goto('/settings/integrations');
  await expect(page.getByText('Not set up')).toBeVisible();
  await expect(page.getByText('Nothing is missing without it')).toBeVisible();
  for (const step of ['Make the app in Slack', 'Install it to the workspace'])
    await expect(page.getByRole('heading', { name: step })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Test every permission' })).toBeHidden();
  await axeFindsNothing(page);
  await page.setViewportSize({ width: 360, height: 780 });
  const over = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
  await context.close();
});
