import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiToken, bulkhead } from '../../harness/accounts.ts';
import { formOf, png } from '../../harness/files.ts';
import { type Target, target } from './target.ts';

let it: Target;
beforeAll(async () => {
  it = await target();
});
afterAll(() => it.server.stop());

const path = (incident = it.known.incident) => `/api/v1/incidents/${incident}/files`;
type Sent = { body: Buffer; type: string };
const send = async ({ body, type }: Sent, token = it.token, at = path()) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': type };
  const { status, text } = await it.ask({ method: 'POST', path: at, headers, body });
  return { status, body: JSON.parse(text) as { code?: string; id: string; name: string } };
};
const get = (id: string, headers: Record<string, string>, at = `/incidents/${it.known.incident}`) =>
  it.ask({ path: `${at}/files/${id}`, headers });
const lying = () =>
  readdirSync(join(it.server.dataDir, 'attachments'), { recursive: true, encoding: 'utf8' }).filter(
    (one) => statSync(join(it.server.dataDir, 'attachments', one)).isFile(),
  );

test('a name that wants to be a page, a path or a header is only a name', async () => {
  for (const [name, kept] of [
    ['<img src=x onerror=alert(1)>.log', '<img src=x onerror=alert(1)>.log'],
    ['../../../../data/key.log', 'key.log'],
    ['..%2f..%2fkey.log', '..%2f..%2fkey.log'.replace(/^\.+/, '')],
    ['x%0d%0aSet-Cookie: evil=1.log', 'x%0d%0aSet-Cookie: evil=1.log'],
    ['gnp.\u202eexe.log', 'gnp.exe.log'],
    ['Pläne für «morgen».log', 'Pläne für «morgen».log'],
  ] as const) {
    const sent = await send(formOf({ name, bytes: `told by ${name}` }));
    expect([name, sent.status, sent.body.name]).toEqual([name, 201, kept]);
    const { headers, text } = await get(sent.body.id, { cookie: it.cookie });
    expect(text).toBe(`told by ${name}`);
    expect(String(headers['content-disposition'])).toMatch(/^attachment; filename/);
    expect(String(headers['content-disposition'])).not.toMatch(/[\r\n\\]|\.\.\//);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  }
  const room = await it.ask({
    path: `/incidents/${it.known.incident}`,
    headers: { cookie: it.cookie },
  });
  expect(room.status).toBe(200);
  expect(room.text).not.toContain('<img src=x onerror');
});

test('what comes back runs nothing, whoever opens it', async () => {
  const picture = await send(formOf({ name: 'graph.png', bytes: png(8, 6), type: 'text/html' }));
  const { headers } = await get(picture.body.id, { cookie: it.cookie });
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringMatching(/^inline; filename="?graph\.png/),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringMatching(/default-src 'none';.* sandbox$/),
  });
});

test.each([
  ['a page called a log', 'x.html', '<script>alert(1)</script>', 'file-name-refused'],
  ['a drawing with a script', 'x.svg', '<svg onload="alert(1)"/>', 'file-name-refused'],
  ['a page called a picture', 'x.png', '<html><script>alert(1)</script>', 'file-name-refused'],
  ['an archive', 'x.zip', Buffer.from('504b0304140000000800', 'hex'), 'file-type-refused'],
  [
    'an archive called a log',
    'x.log',
    Buffer.from('1f8b0800000000000003', 'hex'),
    'file-type-refused',
  ],
  ['a picture that unfolds into gigabytes', 'x.png', png(65_535, 65_535), 'image-refused'],
  ['nothing', 'x.log', '', 'file-empty'],
])('%s is refused, and nothing of it stays on the disk', async (_what, name, bytes, code) => {
  const before = lying();
  expect(await send(formOf({ name, bytes }))).toMatchObject({ status: 422, body: { code } });
  expect(lying()).toEqual(before);
});

test('more than a file may have is cut off, told or not', async () => {
  const before = lying();
  const long = await send(
    formOf({ name: 'x.log', bytes: Buffer.alloc(10 * 1024 * 1024 + 10, 97) }),
  );
  expect(long).toMatchObject({ status: 422, body: { code: 'file-too-long' } });
  const { type } = formOf({ name: 'x.log', bytes: '' });
  const headers = { authorization: `Bearer ${it.token}`, 'content-type': type };
  const told = await it
    .ask({
      ...{ method: 'POST', path: path() },
      headers: { ...headers, 'content-length': '99999999999' },
    })
    .catch(() => null);
  expect(told?.status ?? 413).toBe(413);
  expect(lying()).toEqual(before);
  // An act that takes no file takes no longer body than before.
  const other = await it.ask({
    ...{ method: 'POST', path: '/api/v1/incidents', body: ' '.repeat(300_000) },
    headers: { ...headers, 'content-type': 'application/json' },
  });
  expect(other.status).toBe(413);
});

test('a session attaches through the room, and hears why not', async () => {
  const at = `/incidents/${it.known.incident}/files`;
  const post = async ({ body, type }: Sent) => {
    const headers = { cookie: it.cookie, origin: it.server.url, 'content-type': type };
    const { status, text } = await it.ask({ method: 'POST', path: at, headers, body });
    return [status, JSON.parse(text)];
  };
  const file = { name: 'room.log', mediaType: 'text/plain', size: 3, step: 'confirm' };
  expect(await post(formOf({ name: 'room.log', bytes: 'abc' }, { step: 'confirm' }))).toEqual([
    201,
    { ok: true, file: expect.objectContaining(file) },
  ]);
  expect(await post(formOf({ name: 'x.html', bytes: '<p>' }))).toEqual([
    422,
    { ok: false, code: 'file-name-refused', sentence: expect.stringContaining('x.html') },
  ]);
  const listed = await it.ask({ path: at, headers: { cookie: it.cookie } });
  expect(JSON.parse(listed.text).files).toContainEqual(expect.objectContaining(file));
});

const second = `------bulkhead\r\nContent-Disposition: form-data; name="file"; filename="b.log"\r\n\r\nb\r\n`;
const whole = formOf({ name: 'a.log', bytes: 'a' });
test('a second file after a long first one ends the wait for more', async () => {
  const long = Buffer.alloc(5 * 1024 * 1024, 97);
  const answer = await send(formOf({ name: 'a.log', bytes: long }, { more: second }));
  expect([answer.status, answer.body.code]).toEqual([400, 'broken-upload']);
});

test.each<[string, Sent, number]>([
  ['two files', formOf({ name: 'a.log', bytes: 'a' }, { more: second }), 400],
  ['a form that breaks off', { ...whole, body: whole.body.subarray(0, -20) }, 400],
  ['a form without a file', { ...whole, body: Buffer.from('------bulkhead--\r\n') }, 400],
  [
    'a field of another name',
    { ...whole, body: Buffer.from(String(whole.body).replace('"file"', '"__proto__"')) },
    400,
  ],
  ['no boundary', { ...whole, type: 'multipart/form-data' }, 415],
  ['JSON', { body: Buffer.from('{}'), type: 'application/json' }, 415],
  ['a boundary of rubbish', { ...whole, type: 'multipart/form-data; boundary=' }, 400],
  [
    'headers without end',
    { ...whole, body: Buffer.from(`------bulkhead\r\nX: ${'a'.repeat(100_000)}`) },
    400,
  ],
])('%s is refused in words', async (_what, sent, status) => {
  const before = lying();
  const answer = await send(sent);
  expect([answer.status, typeof answer.body.code]).toEqual([status, 'string']);
  expect(lying()).toEqual(before);
  expect(it.server.output()).not.toContain('"level":50');
});

test('who may not act sends no byte to the disk, and who may not read gets none', async () => {
  const reads = await bulkhead(it.server, 'token', 'create', 'reads', '--scope', 'read');
  const gaps = await bulkhead(it.server, 'token', 'create', 'gaps', '--scope', 'gaps:write');
  const before = lying();
  const form = formOf({ name: 'a.log', bytes: 'not allowed' });
  expect((await send(form, reads)).status).toBe(403);
  expect((await send(form, reads, path('nothing'))).status).toBe(403);
  expect((await send(form, 'bh_guess')).status).toBe(401);
  expect(lying()).toEqual(before);
  const { body } = await send(formOf({ name: 'a.log', bytes: 'allowed' }));
  const api = `/api/v1/incidents/${it.known.incident}`;
  const as = (token: string) => get(body.id, { authorization: `Bearer ${token}` }, api);
  expect([(await as(reads)).text, (await as(gaps)).status]).toEqual(['allowed', 403]);
  expect((await get(body.id, {})).status).toBe(302);
});

test('a file of one incident is not found in another, nor by its hash', async () => {
  const { body } = await send(formOf({ name: 'mine.log', bytes: 'of this incident' }));
  const declared = await it.client.declare({
    ...{ title: 'Other', severity: 'sev3', kind: 'drill', runbook: it.known.runbook },
  });
  const other = `/incidents/${declared.body.id}`;
  expect((await get(body.id, { cookie: it.cookie }, other)).status).toBe(404);
  const [hash = ''] = lying().map((one) => one.split('/').at(-1) ?? '');
  expect((await get(hash, { cookie: it.cookie })).status).toBe(404);
  expect((await it.ask({ path: `/attachments/${hash.slice(0, 2)}/${hash}` })).status).toBe(404);
});

test('the same request again attaches once; what was attached is in the log, and replays', async () => {
  const token = await apiToken(it.server, 'files');
  const { body, type } = formOf({ name: 'once.log', bytes: 'once' }, { step: 'confirm' });
  const headers = {
    ...{ authorization: `Bearer ${token}`, 'content-type': type },
    'idempotency-key': 'once-and-again',
  };
  const ask = async () =>
    JSON.parse((await it.ask({ method: 'POST', path: path(), headers, body })).text);
  const first = await ask();
  expect(await ask()).toEqual(first);
  const { body: timeline } = await it.client.timeline(it.known.incident);
  const entry = timeline.entries.filter(({ type, params }) =>
    type === 'file.attached' ? params.name === 'once.log' : false,
  );
  expect(entry).toHaveLength(1);
  await expect(bulkhead(it.server, 'replay', '--all')).resolves.toMatch(/\S/);
});
