import { expect, test } from '../harness/browser.ts';

test('the browser keeps nothing of an incident: no storage, no cache, no cookie that a script reads', async ({
  signedIn,
  rooms,
}) => {
  const page = await signedIn('Stella Storage');
  const room = await rooms.walked([], { title: 'Kept by nobody' });
  for (const path of ['/', `/incidents/${room}`, '/runbooks', '/settings/profile']) {
    await page.goto(path);
    await page.getByRole('main').waitFor();
  }
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.entries(sessionStorage).map(([name, value]) => [name, JSON.parse(value)]),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
  expect(kept).toMatchObject({ local: [], databases: 0, caches: 0 });
  expect(kept.cookies).not.toMatch(/bh_(session|device|ask|to)/);
  // Remix remembers how far pages were scrolled: numbers by a key of its own.
  for (const [name, value] of kept.session) {
    expect(String(name)).toMatch(/scroll|positions/);
    for (const far of Object.values(value)) expect(typeof far).toBe('number');
  }
});
