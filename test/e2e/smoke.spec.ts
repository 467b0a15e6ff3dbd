import { expect, openLink, test } from '../harness/browser.ts';

test('the link that the start prints signs in, once', async ({ browser, server }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  await openLink(page, server.signIn);
  await expect(page.getByRole('main')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(wrong).toEqual([]);
  await context.close();

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  const answer = await other.goto(server.signIn);
  expect(answer?.status()).toBe(410);
  await stranger.close();
});

test('without signing in there is nothing but the way to sign in', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('an address that is not there says so and leads back', async ({ signedIn }) => {
  const page = await signedIn('Ines Smoke');
  const answer = await page.goto('/nothing-here');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('a key that comes while the page wakes up does no harm', async ({ signedIn }) => {
  const page = await signedIn('Early Bird');
  // React puts its work off through message ports; here it waits until a key was pressed.
  await page.addInitScript(() => {
    const open = new Promise<void>((resolve) => addEventListener('gate', () => resolve()));
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...what: unknown[]) {
      open.then(() => postMessage.apply(this, what as [unknown]));
    };
  });
  const opened = page.goto('/runbooks');
  await page.waitForLoadState('load');
  await page.locator('script[type=module]').last().waitFor({ state: 'attached' });
  await page.keyboard.press('Shift');
  await page.evaluate(() => dispatchEvent(new Event('gate')));
  await opened;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible();
});
