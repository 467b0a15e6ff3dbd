import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../harness/server.ts';
import { type Door, doorName, doors } from './doors.ts';
import { type Target, target } from './target.ts';

let it: Target;
beforeAll(async () => {
  it = await target();
});
afterAll(() => it.server.stop());

const acting = doors.filter(({ acts }) => acts !== undefined);
const named = (some: Door[]) => some.map((door) => [doorName(door), door] as const);
const signedIn = () => ({ cookie: it.cookie, authorization: `Bearer ${it.token}` });
/** Everything that can be seen of what was changed. */
const state = async () => {
  const { body: timeline } = await it.client.timeline(it.known.incident);
  const { body } = await it.client.call<{ incidents: unknown[] }>('GET', '/incidents');
  return JSON.stringify([timeline, body]);
};

const strangers: Record<string, string>[] = [
  {},
  { authorization: 'Bearer bh_guess' },
  { cookie: 'bh_session=guess' },
];

test('every route is on the list of doors, and no door is on it twice', () => {
  const files = readdirSync(join(root, 'app', 'routes'), { recursive: true, encoding: 'utf8' });
  const routes = files.map((file) => file.replace(/\.tsx?$/, '')).sort();
  const listed = doors.flatMap(({ route }) => route ?? []).sort();
  expect(listed).toEqual(routes);
});

test('every door of the server that is no route is on the list', async () => {
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(join(root, 'app', 'doors', 'app.ts'), 'utf8');
  const paths = [...text.matchAll(/app\.(?:get|post|put|all)\('(\/[\w/-]+)'/g)].map(([, at]) => at);
  expect(paths.length).toBeGreaterThan(2);
  const listed = doors.map((door) => door.path(it.known).split('?')[0]);
  for (const path of paths) expect(listed).toContain(path);
});

test.each(named(doors.filter(({ asks, reads }) => asks !== 'nothing' && reads)))(
  '%s shows nothing to a stranger, and its refusal is not kept by a cache',
  async (_name, door) => {
    for (const headers of strangers) {
      const answer = await it.ask({ path: door.path(it.known), headers });
      expect([302, 401]).toContain(answer.status);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.text).not.toContain('Under attack');
    }
  },
);

test.each(named(doors.filter(({ asks }) => asks === 'token')))(
  '%s does not take a session for a token',
  async (_name, door) => {
    const path = door.path(it.known);
    if (door.reads)
      expect((await it.ask({ path, headers: { cookie: it.cookie } })).status).toBe(401);
    if (!door.acts) return;
    const headers = { cookie: it.cookie, 'content-type': door.acts.type, origin: it.server.url };
    const answer = await it.ask({ method: 'POST', path, headers, body: door.acts.body });
    expect(answer.status).toBe(401);
  },
);

test.each(named(doors.filter(({ asks }) => asks !== 'nothing')))(
  '%s takes no token, and no session, out of the address',
  async (_name, door) => {
    const path = door.path(it.known);
    const session = it.cookie.split('=')[1] ?? '';
    for (const name of ['token', 'access_token', 'authorization', 'bh_session', 'session']) {
      for (const value of [it.token, `Bearer ${it.token}`, session]) {
        const query = `${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
        const answer = await it.ask({ path: path + query, method: door.reads ? 'GET' : 'POST' });
        expect([302, 401]).toContain(answer.status);
      }
    }
  },
);

const foreign: Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:1' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
];

test.each(named(acting))(
  '%s changes nothing for another site: not by form, by fetch, nor as plain text',
  async (_name, door) => {
    if (!door.acts) return;
    const before = await state();
    const path = door.path(it.known);
    const types = [door.acts.type, 'text/plain', 'multipart/form-data; boundary=x'];
    for (const from of foreign) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        for (const at of [path, `${path}.data`, `${path}?_data=routes/x`]) {
          const headers = { ...signedIn(), ...from, 'content-type': types[0] ?? '' };
          const answer = await it.ask({ method, path: at, headers, body: door.acts.body });
          expect([method, at, answer.status]).toEqual([method, at, 403]);
          expect(answer.headers['set-cookie']).toBeUndefined();
        }
      }
      for (const type of types) {
        const headers = { ...signedIn(), ...from, 'content-type': type };
        const answer = await it.ask({ method: 'POST', path, headers, body: door.acts.body });
        expect(answer.status).toBe(403);
      }
    }
    expect(await state()).toBe(before);
    // The session of the victim is still good: nobody signed them out.
    expect((await it.ask({ path: '/incidents', headers: { cookie: it.cookie } })).status).toBe(200);
  },
);

test.each(named(acting))(
  '%s is not opened by a header that renames the method',
  async (_name, door) => {
    const before = await state();
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const path = `${door.path(it.known)}?_method=POST`;
      await it.ask({ path, headers: { ...signedIn(), [name]: 'POST' } });
    }
    expect(await state()).toBe(before);
  },
);

const ids = [
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '..%5c..%5cwindows',
  '%00',
  'x%00.mdx',
  '__proto__',
  'constructor',
  'toString',
  '%0d%0aSet-Cookie:%20bh_session=evil',
  '%E5%98%8D%E5%98%8ASet-Cookie:x=1',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  "'%20OR%201=1--",
  '00000000-0000-0000-0000-000000000000',
  'A'.repeat(2_000),
];

test.each(named(doors.filter(({ withId }) => withId !== undefined)))(
  '%s finds nothing under an id that is not its own, and says nothing back',
  async (_name, door) => {
    for (const id of ids) {
      const path = door.withId?.(id) ?? '';
      const method = door.reads ? 'GET' : 'POST';
      const answer = await it.ask({
        ...{ path, method, headers: { ...signedIn(), 'content-type': 'application/json' } },
        ...(method === 'POST' ? { body: door.acts?.body ?? '' } : {}),
      });
      expect([path, [400, 403, 404, 410].includes(answer.status), answer.status]).toEqual([
        ...[path, true],
        answer.status,
      ]);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.text).not.toMatch(/root:x:0|"devDependencies"|\n\s+at /);
      if (String(answer.headers['content-type']).startsWith('text/html'))
        expect(answer.text).not.toContain('<script>alert');
    }
  },
);

test.each(named(doors))('%s carries every header that stands guard', async (_name, door) => {
  if (!door.reads) return;
  const { headers } = await it.ask({ path: door.path(it.known), headers: signedIn() });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers.server).toBeUndefined();
});
