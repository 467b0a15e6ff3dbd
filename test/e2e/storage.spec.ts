import { expect, isLive, test } from '../harness/browser.ts';

test('the browser keeps nothing of an incident but when it was looked at: no cache, no cookie that a script reads', async ({
  signedIn,
  rooms,
}) => {
  const page = await signedIn('Stella Storage');
  const room = await rooms.walked([], { title: 'Kept by nobody' });
  for (const path of ['/', `/incidents/${room}`, '/runbooks', '/settings/profile']) {
    await page.goto(path);
    // Until its scripts run a page keeps nothing at all.
    await isLive(page);
  }
  const kept = await page.evaluate(async () => ({
    local: Object.entries(localStorage).map(([name, value]) => [name, JSON.parse(value)]),
    session: Object.entries(sessionStorage).map(([name, value]) => [name, JSON.parse(value)]),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
  expect(kept).toMatchObject({ databases: 0, caches: 0 });
  // Which rooms this browser opened, by an id that says nothing, and when.
  expect(kept.local).toEqual([['bulkhead.seen', { [room]: expect.any(Number) }]]);
  expect(kept.cookies).not.toMatch(/bh_(session|device|ask|to)/);
  // Remix remembers how far pages were scrolled: numbers by a key of its own.
  for (const [name, value] of kept.session) {
    expect(String(name)).toMatch(/scroll|positions/);
    for (const far of Object.values(value)) expect(typeof far).toBe('number');
  }
});
