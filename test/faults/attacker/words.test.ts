import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SentEvent } from '../../../app/domain/incident/sent-event.ts';
import { cookieOf, enter, type Target, target } from './target.ts';

const attack = `"><img src=x onerror=alert(1)><script>alert(1)</script></script>'\u2028--></style>`;
const quoted = attack.replaceAll("'", "''");
const evil = '(a+)+$';

const runbook = [
  '---',
  'id: hostile',
  `title: '${quoted}'`,
  `summary: '${quoted}'`,
  `owner: '${quoted}'`,
  'inputs:',
  `  - { name: region, label: '${quoted}', default: '${quoted}' }`,
  `  - { name: slow, label: slow, pattern: '${evil}' }`,
  `  - { name: pin, label: pin, secret: true }`,
  'roles: [commander]',
  '---',
  '',
  '<Step id="look" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" role="commander" deadline="5m">',
  '',
  '\\<script>alert(1)\\</script> &lt;img src=x onerror=alert(1)&gt; [out](https://example.com/%22onmouseover=%22alert(1))',
  '',
  '- [ ] `</code><script>alert(1)</script>`',
  '',
  '```sh',
  `echo '</pre><script>alert(1)</script>' <region> <pin>`,
  '```',
  '',
  '</Step>',
  '',
  '<Exit id="over" outcome="resolved" title="&lt;script&gt;alert(1)&lt;/script&gt;" />',
  '',
].join('\n');

let it: Target;
let dir = '';
let incident = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'bulkhead-hostile-'));
  writeFileSync(join(dir, 'hostile.mdx'), runbook);
  writeFileSync(join(dir, `"><img src=x onerror=alert(1)>.mdx`), '---\nid: named\n---\n\n{1}\n');
  const ours = new URL('../../../runbooks', import.meta.url).pathname;
  it = await target({ runbooksDir: ours, env: { RUNBOOKS_DIR: `${ours}:${dir}` } });
  const inputs = { region: attack, pin: 'hunter2-4711' };
  const declared = await it.client.declare({
    ...{ title: attack, summary: attack, severity: 'sev2', kind: 'drill', runbook: 'hostile' },
    inputs,
  });
  expect(declared.problem?.detail ?? '').toBe('');
  incident = declared.body.id;
  const events: SentEvent[] = [
    { type: 'note.added', text: attack },
    { type: 'role.taken', role: 'commander' },
    { type: 'severity.changed', severity: 'sev1', reason: attack },
  ];
  for (const event of events) {
    const sent = await it.client.send(incident, event);
    expect([event.type, sent.status]).toEqual([event.type, 200]);
  }
});
afterAll(async () => {
  await it.server.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Text of ours that a browser would take for more than text. */
const live = /<script[^>]*>|<img[^>]*onerror|<[a-z]+[^>]*\son[a-z]+=|javascript:/i;

const pages = () => [
  '/',
  '/incidents',
  '/incidents/new?runbook=hostile',
  `/incidents/new?runbook=${encodeURIComponent(attack)}`,
  `/incidents/${incident}`,
  '/runbooks',
  `/runbooks?q=${encodeURIComponent(attack)}`,
  '/runbooks/hostile',
  '/runbooks/hostile/revisions',
  '/gaps',
  `/${encodeURIComponent(attack)}`,
  `/runbooks/${encodeURIComponent(attack)}`,
  `/sign-in/${encodeURIComponent(attack)}`,
];

test('no text of anybody becomes part of a page: runbook, file name, title, note, value, person, address', async () => {
  const name = '<script>alert(1)</script>" onload="alert(1)';
  const cookie = cookieOf(await enter(it.server, name));
  for (const path of pages()) {
    const { text, status } = await it.ask({ path, headers: { cookie } });
    expect([path, status < 500]).toEqual([path, true]);
    const body = text.replaceAll(/<script nonce="[^"]*"[^>]*>[\s\S]*?<\/script>/g, '');
    const tags = body.replaceAll(/="[^"]*"/g, '=""');
    expect([path, live.exec(tags)?.[0]]).toEqual([path, undefined]);
    // What is sent along for the browser's code stays inside of its script tag.
    const scripts = (text.match(/<script/g) ?? []).length;
    expect([path, scripts]).toEqual([path, (text.match(/<script nonce="/g) ?? []).length]);
  }
});

test('the same texts come back unchanged from the API, as JSON and nothing else', async () => {
  const { body, headers } = await it.client.incident(incident);
  expect(body.incident.title).toBe(attack);
  expect(headers.get('content-type')).toContain('application/json');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a form that a runbook asks for cannot keep the server busy', async () => {
  const began = performance.now();
  const event: SentEvent = { type: 'value.recorded', name: 'slow', value: `${'a'.repeat(1_900)}!` };
  const { status, problem } = await it.client.send(incident, event);
  expect([status, problem.code]).toEqual([422, 'value-pattern']);
  expect(performance.now() - began).toBeLessThan(1_500);
});

test('a secret is in no page, no answer, no stream and no log line, and neither is what lets people in', async () => {
  const value = 'hunter2-0815';
  const event: SentEvent = { type: 'value.recorded', name: 'pin', value };
  expect((await it.client.send(incident, event)).status).toBe(200);
  const cookie = cookieOf(await enter(it.server, 'Nosy Neighbour'));
  const session = cookie.split('=')[1] ?? '';
  const api = ['', '/timeline', '/events'].map((more) => `/api/v1/incidents/${incident}${more}`);
  const answers: string[] = [];
  for (const path of [...pages(), ...api, '/events?after=0', '/api/v1/runbooks/hostile']) {
    const headers: Record<string, string> = { cookie };
    if (path.startsWith('/api')) headers.authorization = `Bearer ${it.token}`;
    const answer = await it.ask({ path, headers });
    answers.push(answer.text, JSON.stringify({ ...answer.headers, 'set-cookie': undefined }));
  }
  const seen = answers.join('\n');
  for (const hidden of ['hunter2-0815', 'hunter2-4711', it.token, session]) {
    expect(seen).not.toContain(hidden);
    expect(it.server.output()).not.toContain(hidden);
  }
});

test('what breaks is told without its inside, and written down without secrets', async () => {
  const cookie = `${it.cookie}; x=hunter2-cookie`;
  for (const path of ['/incidents/%E0%A4%A', '/runbooks/%ff', '/api/v1/incidents/%ff']) {
    const headers = { cookie, authorization: `Bearer ${it.token}` };
    const { text, status } = await it.ask({ path, headers });
    expect([path, status < 500]).toEqual([path, true]);
    expect(text).not.toMatch(/\n\s+at |node_modules|\/app\//);
  }
  expect(it.server.output()).not.toMatch(/hunter2-cookie|"level":50/);
});
