import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Target, target } from './target.ts';

let it: Target;
beforeAll(async () => {
  // A tenth of the usual patience: what is proven is that it ends.
  it = await target({ env: { REQUEST_SECONDS: '3' } });
});
afterAll(() => it.server.stop());

/** Far less than what is said here would take; a busy machine looks at its clock late. */
const CUT_MS = 30_000;

/** Writes bytes on a socket of its own and hears all that comes until the other side closes. */
const say = (pieces: (string | Buffer)[], everyMs = 0) =>
  new Promise<{ text: string; ms: number }>((resolve) => {
    const { hostname, port } = new URL(it.server.url);
    const began = performance.now();
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(drip);
      resolve({ text, ms: performance.now() - began });
    });
    const left = [...pieces];
    const next = () => {
      const piece = left.shift();
      if (piece !== undefined && socket.writable) socket.write(piece);
    };
    const drip = setInterval(next, everyMs);
  });

const statuses = (text: string) =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, code]) => code);
const head = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;

test('who sends headers a byte at a time is cut off, while others are served', async () => {
  const lines = `GET / HTTP/1.1\r\nHost: ${it.host}\r\nX-Slow: ${'a'.repeat(4_000)}`;
  const slow = Array.from({ length: 20 }, () => say([...lines], 100));
  const served = await it.ask({ path: '/healthz' });
  expect(served.status).toBe(200);
  for (const { text, ms } of await Promise.all(slow)) {
    expect(statuses(text)).toEqual(['408']);
    expect(ms).toBeLessThan(CUT_MS);
  }
});

test('who opens a connection and says nothing is cut off', async () => {
  const { ms } = await say([], CUT_MS);
  expect(ms).toBeLessThan(CUT_MS);
});

test('who never ends a body is cut off', async () => {
  const start = head(
    'POST /api/v1/incidents HTTP/1.1',
    `Host: ${it.host}`,
    `Authorization: Bearer ${it.token}`,
    'Content-Type: application/json',
    'Content-Length: 200000',
  );
  const { text, ms } = await say([start, ...'{"title":"'.repeat(60)], 100);
  expect(statuses(text)[0]).toMatch(/^4/);
  expect(ms).toBeLessThan(CUT_MS);
});

test('headers that are too long are refused before anything reads them', async () => {
  const { text } = await say([
    head('GET / HTTP/1.1', `Host: ${it.host}`, `X-Long: ${'a'.repeat(64 * 1024)}`),
  ]);
  expect(statuses(text)).toEqual(['431']);
});

test('a chunked body is cut at the limit, however it is declared', async () => {
  const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
  const { text } = await say([
    head(
      'POST /api/v1/incidents HTTP/1.1',
      `Host: ${it.host}`,
      `Authorization: Bearer ${it.token}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ),
    ...Array.from({ length: 8 }, () => chunk),
  ]);
  expect(statuses(text)).toEqual(['413']);
});

const smuggled = 'GET /api/v1/incidents HTTP/1.1\r\nHost: x\r\n\r\n';
test.each([
  ['both a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked']],
  ['two lengths', ['Content-Length: 6', 'Content-Length: 60']],
  ['a length with a sign', ['Content-Length: +6']],
  ['chunks that are spelled otherwise', ['Transfer-Encoding: xchunked']],
  ['a blank before the colon', ['Transfer-Encoding : chunked']],
  ['a header that is folded', ['X: a', ' Transfer-Encoding: chunked']],
  ['a bare line feed', ['X: a\nTransfer-Encoding: chunked']],
])(
  'a request with %s is one refusal, and nothing that hides in it is answered',
  async (_name, more) => {
    const first = head('POST /sign-out HTTP/1.1', `Host: ${it.host}`, ...more);
    const { text } = await say([`${first}0\r\n\r\n${smuggled}`]);
    expect(statuses(text)).toHaveLength(1);
    expect(statuses(text)[0]).toMatch(/^4/);
  },
);

test.each(['evil.example', 'evil.example:80', `localhost@evil.example`])(
  'the Host header %s leads no link and no redirect away',
  async (host) => {
    const headers = { host, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    for (const path of ['/', '/sign-in', '/incidents', `//evil.example/%2f..`]) {
      const answer = await it.ask({ path, headers });
      expect(String(answer.headers.location ?? '')).not.toContain('evil');
      expect(answer.text).not.toContain('evil.example');
      expect(String(answer.headers['cache-control'])).toBe('no-store');
    }
    const declared = await it.ask({
      ...{ method: 'POST', path: '/api/v1/incidents' },
      headers: {
        ...headers,
        authorization: `Bearer ${it.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        ...{ title: 'Host', severity: 'sev3', kind: 'drill', runbook: it.known.runbook },
      }),
    });
    expect(declared.text).not.toContain('evil.example');
  },
);

test('no path leads out of the browser files, however it is spelled', async () => {
  const ways = ['../', '..%2f', '%2e%2e/', '..\\', '..%5c', '....//', '.%00./', '%252e%252e/'];
  for (const way of ways) {
    for (const file of ['package.json', '.env', 'data/key', 'app/server.ts', 'etc/passwd']) {
      const answer = await it.ask({ path: `/assets/${way.repeat(6)}${file}` });
      expect(answer.status).toBeGreaterThanOrEqual(300);
      expect(answer.text).not.toMatch(/devDependencies|createServer\(|root:x/);
    }
  }
});

test('line breaks in any input split no answer', async () => {
  const split = '%0d%0aSet-Cookie:%20evil=1%0d%0a%0d%0a<script>';
  const paths = [`/${split}`, `/sign-in/${split}`, `/incidents?x=${split}`, `/runbooks?q=${split}`];
  for (const path of paths) {
    for (const headers of [{}, { cookie: it.cookie }] as Record<string, string>[]) {
      const answer = await it.ask({ path, headers });
      expect(answer.status).toBeLessThan(500);
      expect(JSON.stringify(answer.headers)).not.toContain('evil=1');
    }
  }
});

test('a query that reaches for the prototype changes no object', async () => {
  const names = ['__proto__[admin]', 'constructor[prototype][admin]', '__proto__.admin'];
  for (const name of names) {
    const path = `/runbooks?${encodeURIComponent(name)}=1&q=x&q[__proto__]=y`;
    expect((await it.ask({ path, headers: { cookie: it.cookie } })).status).toBe(200);
  }
  const body =
    '{"type":"note.added","text":"x","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}';
  const headers = { authorization: `Bearer ${it.token}`, 'content-type': 'application/json' };
  const path = `/api/v1/incidents/${it.known.incident}/events`;
  expect((await it.ask({ method: 'POST', path, headers, body })).status).toBe(422);
});

test('a body nested as deep as it may be long is refused, and costs nothing', async () => {
  const headers = { authorization: `Bearer ${it.token}`, 'content-type': 'application/json' };
  for (const body of ['['.repeat(200_000), `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`]) {
    const began = performance.now();
    const answer = await it.ask({ method: 'POST', path: '/api/v1/incidents', headers, body });
    expect([400, 422]).toContain(answer.status);
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});

test.each([
  ['stakeholder pages', '/status/', ''],
  ['calendars', '/calendars/', '.ics'],
])(
  'who guesses addresses of %s is stopped, under whatever name, and nobody else is',
  async (_, before, after) => {
    const guess = (at: number) =>
      it.ask({
        path: `${before}${String(at).padStart(43, 'A')}${after}`,
        // Nobody said that this proxy is to be believed.
        headers: {
          'x-forwarded-for': `203.0.113.${at % 250}`,
          forwarded: `for=203.0.113.${at % 250}`,
        },
      });
    const answers = [];
    for (let at = 0; at < 130; at += 10)
      answers.push(...(await Promise.all(Array.from({ length: 10 }, (_, n) => guess(at + n)))));
    const stopped = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(120);
    expect(stopped).toHaveLength(10);
    expect(JSON.parse(stopped[0]?.text ?? '')).toMatchObject({ code: 'too-many-requests' });
    expect(Number(stopped[0]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(stopped[0]?.headers['referrer-policy']).toBe('no-referrer');
    for (const path of ['/incidents', `/incidents/${it.known.incident}`])
      expect((await it.ask({ path, headers: { cookie: it.cookie } })).status).toBe(200);
  },
);
