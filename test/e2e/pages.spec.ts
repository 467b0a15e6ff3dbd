import type { Page } from '@playwright/test';
import { bulkhead } from '../harness/accounts.ts';
import { axe, axeInBoth, axeOfColour, sideways } from '../harness/axe.ts';
import { expect, isLive, listen, openLink, test } from '../harness/browser.ts';
import { roomThatCalls } from '../harness/room-that-calls.ts';
import { type Rooms, waysInto } from '../harness/rooms.ts';
import type { RunningServer } from '../harness/server.ts';

type Shown = { path: string; name: string; status?: number; administrator?: true };

/** Every page there is, in three parts; the room in each of its states. */
const everyPage = {
  'pages of their own': async (): Promise<Shown[]> => [
    { name: 'now', path: '/' },
    { name: 'incidents', path: '/incidents' },
    { name: 'declare', path: '/incidents/new' },
    { name: 'declare a drill', path: '/incidents/new?kind=drill&runbook=provider-capacity-outage' },
    { name: 'runbooks', path: '/runbooks' },
    { name: 'drills', path: '/drills' },
    { name: 'gaps', path: '/gaps' },
    { name: 'freshness', path: '/settings/freshness' },
    { name: 'on call', path: '/on-call' },
    { name: 'policies', path: '/on-call/policies' },
    { name: 'readiness', path: '/on-call/readiness' },
    { name: 'live pack', path: '/reviews/pack' },
    { name: 'coverage', path: '/coverage' },
    { name: 'reach', path: '/settings/reach' },
    { name: 'acknowledge', path: `/acknowledge/${'a'.repeat(64)}`, status: 410 },
    { name: 'not found', path: '/nothing-here', status: 404 },
    { name: 'no such incident', path: '/incidents/nothing', status: 404 },
    { name: 'no such runbook', path: '/runbooks/nothing', status: 404 },
    { name: 'delivery', path: '/settings/delivery', administrator: true },
  ],
  'runbook pages': async ({ client }: Rooms): Promise<Shown[]> => {
    const { body } = await client.runbooks();
    expect(body.runbooks.length).toBeGreaterThanOrEqual(10);
    return body.runbooks.map(({ id }) => ({ name: `runbook ${id}`, path: `/runbooks/${id}` }));
  },
  rooms: async (rooms: Rooms, server: RunningServer): Promise<Shown[]> => {
    const { walked } = rooms;
    const calls = await roomThatCalls(server, rooms, 'Room: escalation');
    const shown: Shown[] = [{ name: 'escalation', path: `/incidents/${calls}` }];
    for (const [name, events] of Object.entries(waysInto))
      shown.push({ name, path: `/incidents/${await walked(events, { title: `Room: ${name}` })}` });
    const drill = await walked([], { title: 'Room: drill', kind: 'drill' });
    return [...shown, { name: 'drill', path: `/incidents/${drill}` }];
  },
};

let roots = 0;
/** Comes back as somebody who may see it, for what most may not. */
const openAllowed = async (page: Page, shown: Shown, server: RunningServer) => {
  if (shown.administrator)
    await openLink(
      page,
      await bulkhead(server, 'person', 'add', `Alex Root ${++roots}`, '--administrator'),
    );
  await openSettled(page, shown);
};

const openSettled = async (page: Page, { path, status = 200 }: Shown) => {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(status);
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForFunction(() => document.readyState === 'complete');
};

const wide = { width: 1280, height: 720 };
const phone = { width: 360, height: 740 };

/** Each begins with a page that is opened so: to change one that is open takes longer. */
const looks = [
  { as: 'light', colorScheme: 'light', size: wide, find: axe },
  { as: 'dark', colorScheme: 'dark', size: wide, find: axeOfColour },
  { as: 'on a phone', colorScheme: 'light', size: phone, find: sideways },
] as const;

for (const [part, pagesOf] of Object.entries(everyPage))
  test(`axe finds nothing in light and dark, nothing scrolls sideways at 360 pixels, and no page complains: ${part}`, async ({
    signedIn,
    rooms,
    server,
  }) => {
    const page = await signedIn(`Alex ${part}`);
    const pages = await pagesOf(rooms, server);
    for (const { as, colorScheme, size, find } of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(size);
      for (const shown of pages) {
        await openAllowed(page, shown, server);
        expect
          .soft(await find(page), `${shown.name}, ${as}`)
          .toEqual(find === sideways ? null : []);
      }
    }
  });

test('axe finds nothing where something is asked, refused or not allowed', async ({
  signedIn,
  rooms,
  browser,
  server,
  complaints,
}) => {
  const page = await signedIn('Alex Asked');
  await page.goto(`/incidents/${await rooms.walked([], { title: 'Asked' })}`);
  await isLive(page);
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(page.getByText('Write something first.')).toBeVisible();
  expect(await axeInBoth(page)).toEqual([]);
  await page.goto('/incidents/new');
  await isLive(page);
  await page.getByRole('button', { name: 'Declare an incident' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await axeInBoth(page)).toEqual([]);

  const stranger = await browser.newContext({ baseURL: server.url });
  const outside = await stranger.newPage();
  listen(outside, complaints);
  await openSettled(outside, { name: 'sign in', path: '/sign-in' });
  expect(await axeInBoth(outside)).toEqual([]);
  await openSettled(outside, { name: 'link', path: '/sign-in/nothing', status: 410 });
  expect(await axeInBoth(outside)).toEqual([]);
  await stranger.close();
});

test('on a phone what to do next is seen without moving anything, and done by thumb', async ({
  signedIn,
  rooms,
}) => {
  const page = await signedIn('Paula Phone', { viewport: phone, hasTouch: true, isMobile: true });

  // On the smallest screen there is, drill or real.
  await page.setViewportSize({ width: 360, height: 640 });
  for (const [name, kind] of [
    ['step', 'drill'],
    ['decision', 'real'],
    ['lanes', 'real'],
  ] as const) {
    const title = 'What to do next, seen at once';
    await page.goto(`/incidents/${await rooms.walked(waysInto[name], { title, kind })}`);
    await isLive(page);
    const step = page.getByRole('article').getByRole('heading', { level: 2 });
    await expect(step, name).toBeInViewport({ ratio: 1 });
    const act = page.getByRole('button', { name: name === 'decision' ? 'Decide' : 'Done' });
    await expect(act, name).toBeInViewport({ ratio: 1 });
    const clock = page.getByRole('article').getByRole('timer').first();
    if ((await clock.count()) > 0) await expect(clock, name).toBeInViewport({ ratio: 1 });
  }
  await page.goto(`/incidents/${await rooms.walked([], { title: 'By thumb' })}`);
  const done = page.getByRole('button', { name: 'Done' });
  await expect(done).toBeInViewport({ ratio: 1 });
  await done.tap();
  await expect(page.getByRole('heading', { name: 'What kind of refusal is it?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Decide' })).toBeInViewport({ ratio: 1 });
});
