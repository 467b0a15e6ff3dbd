import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInLink } from '../../harness/accounts.ts';
import { freePort } from '../../harness/free-port.ts';
import { rawRequest } from '../../harness/raw-request.ts';
import { startServer } from '../../harness/server.ts';
import { cookieOf, enter, type Target, target } from './target.ts';

let it: Target;
beforeAll(async () => {
  it = await target();
});
afterAll(() => it.server.stop());

const who = async (cookie: string) =>
  (await it.ask({ path: '/incidents', headers: { cookie } })).status === 200;

test('a session that somebody brings along is not the one they get', async () => {
  const planted = 'bh_session=planted-by-mallory';
  const mine = cookieOf(await enter(it.server, 'Fix Fixated', planted));
  expect(mine).not.toBe(planted);
  expect(await who(planted)).toBe(false);
  expect(await who(mine)).toBe(true);
  const again = cookieOf(await enter(it.server, 'Second Fixated', mine));
  expect(again).not.toBe(mine);
});

test('after signing out the session is worth nothing, though the cookie was kept', async () => {
  const cookie = cookieOf(await enter(it.server, 'Otto Out'));
  expect(await who(cookie)).toBe(true);
  const headers = { cookie, origin: it.server.url };
  const out = await it.ask({ method: 'POST', path: '/sign-out', headers, body: '' });
  expect(out.status).toBe(302);
  expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
  expect(await who(cookie)).toBe(false);
});

test('asking for the headers of a page’s data is reading, wherever it is asked from', async () => {
  for (const origin of ['https://evil.example', it.server.url]) {
    const headers = { cookie: it.cookie, origin };
    const answer = await it.ask({ method: 'HEAD', path: '/incidents.data', headers });
    expect([answer.status, answer.text]).toEqual([200, '']);
  }
});

test('looking at the address of signing out signs nobody out', async () => {
  await it.ask({ path: '/sign-out', headers: { cookie: it.cookie } });
  expect(await who(it.cookie)).toBe(true);
});

test('a session of many forms is a session only as it was given', async () => {
  const value = it.cookie.split('=')[1] ?? '';
  const tried = [value.slice(0, -1), `${value}A`, value.toLowerCase(), `${value}%00`, ` ${value}x`];
  for (const one of [...tried, '', '%', 'null', '*']) {
    expect(await who(`bh_session=${one}`)).toBe(false);
  }
  expect(await who(`__Host-bh_session=${value}`)).toBe(false);
});

test('a link signs in once, also when it is pressed twenty times at the same moment', async () => {
  const link = await signInLink(it.server, 'Ida Once');
  const press = () =>
    fetch(link, {
      ...{ method: 'POST', redirect: 'manual' as const },
      headers: { origin: it.server.url },
      body: new URLSearchParams({ name: 'Ida Once' }),
    });
  const answers = await Promise.all(Array.from({ length: 20 }, press));
  expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
});

test('guessing links finds none, and a guess says the same whatever it is', async () => {
  const link = await signInLink(it.server, 'Gerd Guess');
  const token = link.split('/').at(-1) ?? '';
  const guesses = [
    token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'),
    (token.startsWith('A') ? 'B' : 'A') + token.slice(1),
    token.toLowerCase(),
    'A'.repeat(43),
    'x',
  ];
  const seen = new Set<string>();
  for (const guess of guesses) {
    const answer = await it.ask({ path: `/sign-in/${guess}` });
    expect(answer.status).toBe(410);
    seen.add(
      (/<main[\s\S]*<\/main>/.exec(answer.text)?.[0] ?? '').replaceAll(/ (id|for)="[^"]*"/g, ''),
    );
  }
  expect(seen.size).toBe(1);
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/sign-out',
])('signing in does not lead on to %s', async (to) => {
  const cookie = `bh_to=${encodeURIComponent(to)}`;
  const answer = await enter(it.server, `Rita ${encodeURIComponent(to).slice(0, 30)}`, cookie);
  const location = new URL(answer.headers.get('location') ?? '', it.server.url);
  expect(location.origin).toBe(it.server.url);
  expect(location.pathname).not.toBe('/sign-out');
});

test('the cookie of a session is out of reach: for scripts, for other sites, for plain http', async () => {
  const plain = (await enter(it.server, 'Carl Cookie')).headers.getSetCookie().join('\n');
  expect(plain).toMatch(/bh_session=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/m);

  const port = await freePort();
  const env = { PORT: `${port}`, PUBLIC_URL: 'https://bulkhead.example' };
  const secure = await startServer({ env });
  try {
    const link = new URL(secure.signIn);
    const inner = `http://127.0.0.1:${port}`;
    const entered = await rawRequest(inner, {
      ...{ method: 'POST', path: link.pathname, body: 'name=Carla' },
      headers: {
        ...{ host: 'bulkhead.example', origin: 'https://bulkhead.example' },
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(entered?.headers['strict-transport-security']).toMatch(/^max-age=\d{8,}; include/);
    const set = String(entered?.headers['set-cookie']);
    const whole = /__Host-bh_session=([^;]+); Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure/;
    const value = whole.exec(set)?.[1] ?? '';
    expect(value).not.toBe('');
    const home = (cookie: string) =>
      rawRequest(inner, {
        ...{ method: 'GET', path: '/incidents' },
        headers: { host: 'bulkhead.example', cookie },
      });
    expect((await home(`__Host-bh_session=${value}`))?.status).toBe(200);
    // A cookie without the prefix may have been set by any subdomain.
    expect((await home(`bh_session=${value}`))?.status).toBe(302);
  } finally {
    await secure.stop();
  }
});
