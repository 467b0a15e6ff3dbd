import { axe } from '../harness/axe.ts';
import { expect, isLive, test } from '../harness/browser.ts';
import { heard, overhear } from '../harness/overhear.ts';

test('a browser calls its reader once it was asked to, and not before', async ({
  signedIn,
  rooms,
}) => {
  const page = await signedIn('Cara Called', { permissions: ['notifications'] });
  await overhear(page);
  const id = await rooms.walked([], { title: 'Calls for Cara', kind: 'drill' });
  await page.goto(`/incidents/${id}`);
  await isLive(page);
  await page.getByRole('button', { name: 'Join' }).click();
  const meIn = async () => (await rooms.client.incident(id)).body.incident.responders;
  await expect.poll(async () => (await meIn()).map(({ name }) => name)).toContain('Cara Called');
  const me = (await meIn()).find(({ name }) => name === 'Cara Called')?.id ?? '';

  const pageMe = (text: string) =>
    rooms.client.call('POST', `/incidents/${id}/pages`, {
      ...{ target: { type: 'person', id: me }, text },
    });
  expect((await pageMe('Silent: nobody asked the browser')).status).toBe(201);
  await expect(page.getByText('Silent: nobody asked').first()).toBeVisible();
  expect(await heard(page)).toEqual({ shown: [], tones: 0, asked: 0 });

  await page.goto('/settings/reach#this-browser');
  await isLive(page);
  await page.getByRole('button', { name: 'Show notifications' }).click();
  await expect(page.getByText('Notifications are shown')).toBeVisible();
  await page.getByRole('button', { name: 'Play a sound' }).click();
  await expect(page.getByText('A sound is played')).toBeVisible();
  await page.getByRole('button', { name: 'Try it now' }).click();
  await expect(page.getByText('That is what a page is like.')).toBeVisible();
  expect(await axe(page, '#this-browser')).toEqual([]);
  // What waited all along is said now: the page that nobody heard.
  const titles = async () => (await heard(page)).shown.map(({ title }) => title);
  await expect.poll(titles).toContainEqual(expect.stringMatching(/^DRILL · You are paged: /));

  // A decision of a role that they hold, and of no other.
  await page.goto(`/incidents/${id}`);
  await isLive(page);
  const before = (await heard(page)).tones;
  await rooms.send(
    id,
    { type: 'role.assigned', role: 'incident-commander', to: me },
    { type: 'step.done', step: 'confirm' },
  );
  await expect
    .poll(titles)
    .toContainEqual('DRILL · Waits for your decision: What kind of refusal is it?');
  expect((await heard(page)).shown.at(-1)?.body).toMatch(/^INC-\d+ Calls for Cara$/);
  await expect.poll(async () => (await heard(page)).tones).toBeGreaterThan(before);

  // A second tab, and the same page again, say nothing twice.
  const other = await page.context().newPage();
  await overhear(other);
  await other.goto('/');
  await isLive(other);
  await page.reload();
  await isLive(page);
  await rooms.send(id, { type: 'note.added', text: 'Said once' });
  await expect(page.getByText('Said once').last()).toBeVisible();
  expect([...(await heard(page)).shown, ...(await heard(other)).shown]).toEqual([]);

  await page.goto('/settings/reach');
  await isLive(page);
  await page.getByRole('button', { name: 'Stop notifications' }).click();
  await page.getByRole('button', { name: 'Stop the sound' }).click();
  await expect(page.getByText('No notifications')).toBeVisible();
});

test('a browser that refuses says so, and says how to change it', async ({ signedIn }) => {
  const page = await signedIn('Dan Denied');
  await page.goto('/settings/reach');
  await isLive(page);
  await page.getByRole('button', { name: 'Show notifications' }).click();
  await expect(page.getByText('This browser refuses notifications from Bulkhead.')).toBeVisible();
  await expect(page.getByText('No notifications')).toBeVisible();
});
