import { type FarEnd, smtpFarEnd } from '../../app/deliver/far-end.builder.ts';
import { bulkhead } from '../harness/accounts.ts';
import { axe } from '../harness/axe.ts';
import { test as base, expect, listen, openLink } from '../harness/browser.ts';
import { type RunningProvider, startProvider } from '../harness/oidc.ts';
import { type RunningServer, startServer } from '../harness/server.ts';

const PASSWORD = 'kitchen drawer, blue';

const test = base.extend<{
  moved: RunningServer;
  provided: [RunningServer, RunningProvider, FarEnd];
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  moved: async ({}, use) => {
    const server = await startServer({ clockAhead: 0 });
    await use(server);
    await server.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  provided: async ({}, use) => {
    const provider = await startProvider({});
    const mail = await smtpFarEnd();
    const SMTP_URL = `smtp://127.0.0.1:${mail.port}`;
    const env = { ...provider.env, SMTP_URL, MAIL_FROM: 'bulkhead@example.org' };
    const server = await startServer({ env });
    provider.comeBackTo(server.url);
    await use([server, provider, mail]);
    await server.stop();
    await mail.close();
    await provider.stop();
  },
});

test('codes are printed after showing who one is; using one is said on every page', async ({
  browser,
  moved: server,
  complaints,
}) => {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  listen(page, complaints);
  await openLink(page, await bulkhead(server, 'person', 'add', 'Ada Admin', '--administrator'));
  await page.goto('/settings/security');
  await page.getByLabel('Your e-mail address').fill('ada@example.org');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  await server.moveClock(16 * 60_000);
  await page.goto('/settings/invitations?typed=first');
  await page.getByLabel('E-mail').fill('ina@example.org');
  await page.getByLabel('Name').fill('Ina Invited');
  await page.getByRole('checkbox', { name: 'Reviewer' }).first().check();
  await page.getByRole('checkbox', { name: 'Responder' }).first().uncheck();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/settings\/invitations\?typed=first$/);
  await expect(page.getByText('Nothing was done yet')).toBeVisible();
  await expect(page.getByText('Nobody was invited yet.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('ina@example.org');
  await expect(page.getByLabel('Name')).toHaveValue('Ina Invited');
  await expect(page.getByRole('checkbox', { name: 'Reviewer' }).first()).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Responder' }).first()).not.toBeChecked();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(page.getByText('Send this link to ina@example.org')).toBeVisible();
  await expect(page.getByText('Nothing was done yet')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('E-mail')).toHaveValue('');

  await server.moveClock(16 * 60_000);
  await page.goto('/settings/break-glass');
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  await expect(page).toHaveURL(/\/confirm\?to=/);
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Password').fill('not the one at all');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('not your password');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/settings\/break-glass$/);
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  const codes = page.getByRole('listitem').locator('code');
  await expect(codes).toHaveCount(10);
  const code = (await codes.first().textContent()) ?? '';
  expect(await axe(page)).toEqual([]);
  await page.reload();
  await expect(codes).toHaveCount(0);
  await expect(page.getByText('10 codes left')).toBeVisible();

  await bulkhead(server, 'person', 'add', 'Otto Oncall');
  const night = await browser.newContext({ baseURL: server.url });
  const other = await night.newPage();
  listen(other, complaints);
  await other.goto('/sign-in');
  await other.getByRole('link', { name: /sealed code/ }).click();
  const breakIn = async () => {
    await other.getByLabel('Who are you?').fill('otto oncall');
    await other.getByLabel('Code').fill(code.toUpperCase());
    await other.getByLabel('Why?').fill('Provider and mail are down');
    await other.getByRole('button', { name: 'Break the glass' }).click();
  };
  await breakIn();
  await expect(other.getByRole('button', { name: 'Signed in as Otto Oncall' })).toBeVisible();
  for (const path of ['/', '/runbooks', '/settings/profile']) {
    await page.goto(path);
    await expect(page.getByRole('complementary', { name: 'The glass was broken' })).toContainText(
      'Otto Oncall came in by a sealed code',
    );
  }
  expect(await axe(page)).toEqual([]);
  await night.clearCookies();
  await other.goto('/sign-in/break-glass');
  await breakIn();
  await expect(other.getByRole('alert')).toContainText('the code was used');
  await server.moveClock(24 * 60 * 60_000);
  await page.goto('/');
  await expect(page.getByRole('complementary', { name: 'The glass was broken' })).toHaveCount(0);
  expect(server.output()).toContain('came in by a sealed code');
  await context.close();
  await night.close();
});

test('single sign-on lets in whom the provider vouches for, and says why it does not', async ({
  browser,
  provided: [server, provider, mail],
  complaints,
}) => {
  const page = await browser.newPage({ baseURL: server.url });
  listen(page, complaints);
  const vouched = { email: 'olga@example.org', email_verified: true, name: 'Olga Provided' };
  const come = async (login: string) => {
    await page.context().clearCookies();
    await page.goto('/runbooks');
    await page.getByRole('link', { name: /^Continue with 127\.0\.0\.1/ }).click();
    await page.getByLabel('Account').fill(login);
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  provider.accounts.olga = vouched;
  await come('olga');
  await expect(page.getByText('your groups give no role')).toBeVisible();
  provider.accounts.olga = { ...vouched, groups: ['sre'] };
  await come('olga');
  await expect(page).toHaveURL(/\/runbooks$/);
  await expect(page.getByRole('button', { name: 'Signed in as Olga Provided' })).toBeVisible();

  await page.goto('/settings/security');
  await page.getByLabel('New address').fill('olga@new.example.org');
  await page.getByRole('button', { name: 'Send a code' }).click();
  const code = async () => /\b\d{3} ?\d{3}\b/.exec(mail.received[0]?.body ?? '')?.[0] ?? '';
  await expect.poll(code).not.toBe('');
  await page.getByLabel('Code from the mail').fill(await code());
  await page.getByRole('button', { name: 'Change the address' }).click();
  await expect(page.getByText('olga@new.example.org').first()).toBeVisible();
  await expect(page.getByLabel('Code from the mail')).toHaveCount(0);
  await expect.poll(() => mail.received.at(-1)?.headers.to).toContain('olga@example.org');
  const disconnect = page.getByRole('button', { name: 'Disconnect' });
  await disconnect.click();
  await expect(page.getByRole('alert')).toContainText('Nothing else would let you in');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await disconnect.click();
  await expect(disconnect).toHaveCount(0);
  await expect(page.getByRole('link', { name: /127\.0\.0\.1/ })).toBeVisible();

  await come('');
  await expect(page.getByText('did not let you in (access_denied)')).toBeVisible();
  await provider.stop();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await expect(page.getByRole('link', { name: /sealed code/ })).toBeVisible();
  await page.close();
});
