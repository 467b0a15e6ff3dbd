import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '@playwright/test';
import { signInLink } from '../harness/accounts.ts';
import {
  expect,
  isLive,
  listen,
  onlyByBeingTold,
  openLink,
  story,
  test,
} from '../harness/browser.ts';
import { freePort } from '../harness/free-port.ts';
import { roomsOf, waysInto } from '../harness/rooms.ts';
import { type RunningServer, startServer } from '../harness/server.ts';

test('a server that goes away is told of, and when it is back nothing is missing', async ({
  browser,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bulkhead-lost-'));
  const PORT = `${await freePort()}`;
  const start = () => startServer({ dataDir, env: { PORT } });
  let server: RunningServer = await start();
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    listen(page, complaints);
    await onlyByBeingTold(page);
    await openLink(page, await signInLink(server, 'Rui Dias'));
    const rooms = await roomsOf(server, 'colleague');
    const id = await rooms.walked(waysInto.step);
    await page.goto(`/incidents/${id}`);
    await isLive(page);

    const wall = await context.newPage();
    await wall.goto(`/incidents/${id}/wall`);
    await expect(wall.getByText('Confirm by two independent signals').first()).toBeVisible();
    await expect(wall.getByRole('alert')).toHaveCount(0);

    await server.kill();
    await expect(wall.getByRole('alert')).toBeVisible();
    await expect(page.getByText(/^As of .*, reconnecting\.$/)).toBeVisible();
    await expect(page.getByRole('banner').getByText(/^Reconnecting since/)).toBeVisible();

    // An act that cannot reach the server says so, and counts once when it is pressed again.
    const done = page.getByRole('button', { name: 'Done' });
    await done.click();
    const refused = page.getByRole('alert').filter({ hasText: 'Not done' });
    await expect(refused).toContainText('could not be reached');

    server = await start();
    const texts = ['first while away', 'second while away', 'third while away'];
    for (const text of texts) await rooms.send(id, { type: 'note.added', text });
    await isLive(page);
    for (const text of texts) await expect(story(page).filter({ hasText: text })).toHaveCount(1);
    await expect(wall.getByRole('alert')).toHaveCount(0);
    await wall.close();
    await expect(page.getByText(/reconnecting\.$/)).toHaveCount(0);
    await rooms.send(id, { type: 'note.added', text: 'live again' });
    await expect(story(page).filter({ hasText: 'live again' })).toBeVisible();

    await done.click();
    await expect(page.getByRole('heading', { name: 'What kind of refusal is it?' })).toBeVisible();
    const { body } = await rooms.client.timeline(id);
    expect(body.entries.filter(({ type }) => type === 'step.done')).toHaveLength(1);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test('seven tabs of a browser share one connection and stay live, also when its holder closes', async ({
  signedIn,
  rooms,
}) => {
  const id = await rooms.walked(waysInto.step, { title: 'Seven tabs' });
  const first = await signedIn('Tess Tabs');
  await onlyByBeingTold(first);
  const context = first.context();
  const open = new Set<Request>();
  const held = () => [...open].filter((one) => !one.frame().page().isClosed());
  let [opened, most] = [0, 0];
  context.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/events') return;
    opened += 1;
    open.add(request);
    most = Math.max(most, held().length);
  });
  context.on('requestfailed', (request) => open.delete(request));
  context.on('requestfinished', (request) => open.delete(request));
  await first.goto(`/incidents/${id}`);
  const tabs = [first];
  while (tabs.length < 7) {
    const tab = await context.newPage();
    await onlyByBeingTold(tab);
    await tab.goto(`/incidents/${id}`);
    tabs.push(tab);
  }
  for (const tab of tabs) await isLive(tab);
  await expect.poll(() => held().length).toBe(1);
  await rooms.send(id, { type: 'note.added', text: 'to all seven' });
  for (const tab of tabs)
    await expect(story(tab).filter({ hasText: 'to all seven' })).toBeVisible();

  // Usually the first one; a machine that held it up may have made another one take over.
  const before = opened;
  const holder = held()[0]?.frame().page();
  await holder?.close();
  await expect.poll(() => opened).toBeGreaterThan(before);
  await rooms.send(id, { type: 'note.added', text: 'to the other six' });
  for (const tab of tabs.filter((one) => one !== holder)) {
    await expect(story(tab).filter({ hasText: 'to the other six' })).toHaveCount(1);
    await isLive(tab);
  }
  await expect.poll(() => held().length).toBe(1);
  // One goes while the other comes; never did each tab open its own.
  expect(most).toBeLessThan(3);
});
