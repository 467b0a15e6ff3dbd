import type { Page } from '@playwright/test';
import { bulkhead } from '../harness/accounts.ts';
import { axe } from '../harness/axe.ts';
import { expect, listen, openLink, test } from '../harness/browser.ts';

const PASSWORD = 'kitchen drawer, blue';

/** A platform authenticator with a finger that is always there. */
const withAuthenticator = async (page: Page) => {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
};

const withPassword = async (page: Page, email: string, password = PASSWORD) => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

test('a password is set after the link, and lets in to the page that was asked for', async ({
  signedIn,
}) => {
  const page = await signedIn('Pia Password');
  await page.goto('/settings/security');
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Your e-mail address').fill('pia@example.org');
  await page.getByLabel('New password').fill('password1234');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('alert')).toContainText('among the first that anybody tries');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await signOut(page);
  await page.goto('/runbooks');
  await expect(page).toHaveURL(/\/sign-in$/);
  await withPassword(page, 'pia@example.org', 'wrong wrong wrong');
  await expect(page.getByRole('alert')).toContainText('do not go together');
  expect(await axe(page)).toEqual([]);
  await withPassword(page, 'PIA@example.org');
  await expect(page).toHaveURL(/\/runbooks$/);
});

test('a passkey is added, lets in without a word typed, and is renamed and removed', async ({
  signedIn,
}) => {
  const page = await signedIn('Kai Passkey');
  await withAuthenticator(page);
  await page.goto('/settings/security');
  await page.getByLabel('Name of the passkey').fill('Work laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('Never used')).toBeVisible();
  await signOut(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('button', { name: 'Signed in as Kai Passkey' })).toBeVisible();
  await page.goto('/settings/security');
  await expect(page.getByText(/Last used \d/)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Name of the passkey').first().fill('Old laptop');
  await page.getByRole('button', { name: 'Rename Work laptop' }).click();
  // The last way in stays until there is another.
  await page.getByRole('button', { name: 'Remove Old laptop' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing else would let you in');
  await page.getByLabel('Your e-mail address').fill('kai@example.org');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the password' }).click();
  await expect(page.getByText('You have no password.')).toBeVisible();
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('button', { name: 'Remove the password' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove Old laptop' }).click();
  await expect(page.getByText('You have no passkey yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the password' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing else would let you in');
  await signOut(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('not known here');
});

const administrator = async (page: Page, server: Parameters<typeof bulkhead>[0], name: string) => {
  await openLink(page, await bulkhead(server, 'person', 'add', name, '--administrator'));
};

test('an invitation is made, accepted with a password or a passkey, and works once', async ({
  browser,
  server,
  complaints,
}) => {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  listen(page, complaints);
  await administrator(page, server, 'Ada Inviter');
  const invited = async (email: string) => {
    await page.goto('/settings/invitations');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Name').fill('Newcomer');
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    const link = page.locator('pre', { hasText: '/invitation/' });
    await expect(link).toBeVisible();
    return (await link.textContent()) ?? '';
  };
  const link = await invited('new@example.org');
  expect(await axe(page)).toEqual([]);

  const theirs = await browser.newContext({ baseURL: server.url });
  const other = await theirs.newPage();
  listen(other, complaints);
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'Ada Inviter invites you' })).toBeVisible();
  expect(await axe(other)).toEqual([]);
  await other.getByLabel('Your name').fill('Nora New');
  await other.getByLabel('Password').fill(PASSWORD);
  await other.getByRole('button', { name: 'Join with this password' }).click();
  await expect(other.getByRole('button', { name: 'Signed in as Nora New' })).toBeVisible();
  expect((await other.goto(link))?.status()).toBe(410);
  await signOut(await other.goto('/').then(() => other));

  await withAuthenticator(other);
  await other.goto(await invited('second@example.org'));
  await other.getByLabel('Your name').fill('Sam Second');
  await other.getByRole('button', { name: 'Join with a passkey instead' }).click();
  await expect(other.getByRole('button', { name: 'Signed in as Sam Second' })).toBeVisible();

  await invited('third@example.org');
  await page.getByRole('button', { name: 'Withdraw the invitation of third@example.org' }).click();
  await expect(page.getByText('withdrawn')).toBeVisible();
  await context.close();
  await theirs.close();
});

test('on a phone in the dark nothing of signing in scrolls sideways, and axe finds nothing', async ({
  browser,
  server,
  complaints,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: server.url, colorScheme: 'dark', reducedMotion: 'reduce' },
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  listen(page, complaints);
  const wide = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  const look = async (path: string) => {
    await page.goto(path);
    expect([path, await wide(), await axe(page)]).toEqual([path, 0, []]);
  };
  for (const path of ['/sign-in', '/sign-in/break-glass', '/invitation/none']) await look(path);
  await administrator(page, server, 'Ada Phone');
  for (const path of ['security', 'invitations', 'break-glass']) await look(`/settings/${path}`);
  await look('/confirm?to=/settings/security');
  await page.goto('/settings/invitations');
  await page.getByLabel('E-mail').fill('phone@example.org');
  await page.getByLabel('Name').fill('Newcomer');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(page.locator('pre', { hasText: '/invitation/' })).toBeVisible();
  expect(await wide()).toBe(0);
  await context.close();
});
