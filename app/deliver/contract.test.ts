import { createHash, createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { Message } from '../domain/delivery/message.ts';
import { deliverByEmail } from './email.ts';
import { type FarEnd, httpFarEnd, type Received, smtpFarEnd } from './far-end.builder.ts';
import { deliverByGateway } from './gateway.ts';
import { guardedFetch } from './outgoing.ts';
import { deliverByPush } from './push.ts';
import { noSlack } from './slack.ts';
import type { Deliver, Delivery, Gateway, Target } from './types.ts';
import { deliverByWebhook } from './webhook.ts';

const hostile = 'Fans\r\nBcc: all@example.org\u202e</p><script>alert(1)</script>{secret}","x":"\'&';
const page: Message = {
  type: 'page',
  incident: { id: 'i1', number: 7, title: hostile, severity: 'sev1', kind: 'real' },
  escalation: 'e1',
  level: 1,
  reason: 'manual',
  title: hostile,
  text: hostile,
  by: hostile,
  since: Date.UTC(2026, 10, 22, 3),
};
const key = 'p1:page:lösche#1\r\nX-Evil: 1';
const token = 'a'.repeat(64);
const SECRET = 'gateway-secret-hunter2';
const signingKey = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const publicUrl = () => 'https://bulkhead.example.org';
const now = () => Date.UTC(2026, 10, 22, 3, 0, 1);

const form: Gateway = {
  method: 'POST',
  url: '/messages?to={to}',
  headers: 'Content-Type: application/x-www-form-urlencoded\nAuthorization: Basic {secret}',
  body: 'To={to}&Body={text}&Say={text:xml}',
  secret: SECRET,
};
const json: Gateway = {
  ...form,
  headers: 'Content-Type: application/json\nX-Key: {secret}',
  body: '{"to":"{to}","text":"{text}"}',
};

type Parts = {
  far: FarEnd & { insideAsked?: () => number };
  deliver: Deliver;
  to: Target;
};
type Setup = (patienceMs: number) => Promise<Parts>;

const reader = { name: hostile, language: null, zone: 'Europe/Rome' };

const overHttp =
  (
    make: (parts: { ask: typeof fetch; publicUrl: () => string; now: () => number }) => Deliver,
    to: (origin: string) => Pick<Target, 'way' | 'address' | 'signing' | 'gateway'>,
  ): Setup =>
  async (patienceMs) => {
    const far = await httpFarEnd();
    const ask = guardedFetch({ allow: ['127.0.0.1'], patienceMs });
    const origin = `http://127.0.0.1:${far.port}`;
    return { far, deliver: make({ ask, publicUrl, now }), to: { ...reader, ...to(origin) } };
  };

const viaGateway = (way: 'sms' | 'voice', gateway: Gateway) =>
  overHttp(deliverByGateway, (origin) => ({
    ...{ way, address: '+39021234567' },
    gateway: { ...gateway, url: `${origin}${gateway.url}` },
  }));

const adapters: [string, Setup][] = [
  [
    'email',
    async (patienceMs) => {
      const far = await smtpFarEnd();
      const smtp = { url: `smtp://127.0.0.1:${far.port}`, from: 'Bulkhead <ops@example.org>' };
      const { deliver, close } = deliverByEmail(smtp, { publicUrl, patienceMs });
      onTestFinished(close);
      return { far, deliver, to: { ...reader, way: 'email', address: 'ada@example.org' } };
    },
  ],
  [
    'webhook',
    overHttp(deliverByWebhook, (origin) => ({
      ...{ way: 'webhook', address: `${origin}/hook?token=hunter2` },
      signing: [signingKey],
    })),
  ],
  ['push', overHttp(deliverByPush, (origin) => ({ way: 'push', address: `${origin}/ntfy/ada` }))],
  ['sms, as a form', viaGateway('sms', form)],
  ['sms, as JSON', viaGateway('sms', json)],
  ['voice', viaGateway('voice', form)],
];

const setUp = async (make: Setup, patienceMs = 3000) => {
  const parts = await make(patienceMs);
  onTestFinished(parts.far.close);
  const delivery: Delivery = {
    ...{ key, token, to: parts.to, createdAt: now() },
    content: { type: 'message', message: page },
  };
  return {
    ...parts,
    send: (more: Partial<Delivery> = {}) => parts.deliver({ ...delivery, ...more }),
  };
};

const firstOf = ({ received: [first] }: FarEnd): Received => {
  if (!first) throw new Error('nothing was received');
  return first;
};

test.each(adapters)('%s hands over, and the same message carries the same key', async (_, make) => {
  const { far, send } = await setUp(make);
  expect([await send(), await send()]).toEqual([{ ok: true }, { ok: true }]);
  const keys = far.received.map(
    ({ headers }) => headers['idempotency-key'] ?? headers['message-id'],
  );
  expect(keys[0]).toMatch(/./);
  expect(keys).toEqual([keys[0], keys[0]]);
  await send({ key: 'another' });
  const third = far.received[2]?.headers ?? {};
  expect(third['idempotency-key'] ?? third['message-id']).not.toBe(keys[0]);
});

test.each(adapters)(
  '%s says when a receiver is busy, broken, cut off, or refuses',
  async (_, make) => {
    const { far, send, to } = await setUp(make);
    const answers: Record<string, unknown> = {};
    for (const mood of ['busy', 'broken', 'cut', 'refuses'] as const) {
      far.mood(mood);
      answers[mood] = await send();
    }
    const http = to.way !== 'email';
    expect(answers).toMatchObject({
      busy: { ok: false, again: true, ...(http && { code: 'http-429', retryAfter: 7 }) },
      broken: { ok: false, again: true, ...(http && { code: 'http-500' }) },
      cut: { ok: false, again: true },
      refuses: { ok: false, again: false, code: http ? 'http-403' : 'smtp-550' },
    });
    expect(JSON.stringify(answers)).not.toMatch(/hunter2|secret-answer|127\.0\.0\.1/);
  },
);

test.each(adapters)('%s gives a receiver up that does not answer', async (_, make) => {
  const { far, send } = await setUp(make, 250);
  far.mood('slow');
  const began = performance.now();
  expect(await send()).toEqual({ ok: false, code: 'timeout', again: true });
  expect(performance.now() - began).toBeLessThan(20_000);
});

test.each(adapters.slice(1))('%s follows no redirect, least of all inside', async (_, make) => {
  const { far, send } = await setUp(make);
  far.mood('redirects');
  expect(await send()).toEqual({ ok: false, code: 'redirected', again: false });
  expect(far.insideAsked?.()).toBe(0);
});

test.each(adapters.slice(1))('%s does not reach a private address', async (_, make) => {
  const { send, to, far } = await setUp(make);
  const refused = { ok: false, code: 'outgoing-refused', again: false };
  for (const host of ['127.0.0.2', '169.254.169.254', '[::1]', '10.0.0.1'])
    expect(
      await send({
        to: to.gateway
          ? { ...to, gateway: { ...to.gateway, url: `http://${host}/send` } }
          : { ...to, address: `http://${host}/topic` },
      }),
    ).toEqual(refused);
  expect(far.received).toEqual([]);
});

test.each(adapters)('%s carries what people wrote as text and nothing else', async (_, make) => {
  const { far, send, to } = await setUp(make);
  expect(await send()).toEqual({ ok: true });
  const { headers, body } = firstOf(far);
  expect(Object.keys(headers)).not.toContain('bcc');
  expect(Object.keys(headers)).not.toContain('x-evil');
  const type = headers['content-type'] ?? '';
  if (type.includes('json')) {
    const parsed = JSON.parse(body) as Record<string, unknown>;
    expect(Object.keys(parsed)).not.toContain('x');
    expect(body).not.toContain(SECRET);
  } else if (type.includes('form')) {
    expect([...new URLSearchParams(body).keys()]).toEqual(['To', 'Body', 'Say']);
    expect(new URLSearchParams(body).get('Say')).not.toMatch(/<script/);
    expect(body).not.toContain(SECRET);
  } else {
    expect(body.split('text/html')[1]).not.toMatch(/<script/);
    expect(body).toContain('&lt;script&gt;');
    expect(body).toMatch(/^Message-ID: <[0-9a-f]{40}@example\.org>\r$/m);
  }
  const plain = body.replaceAll('=\r\n', '').replaceAll('%2F', '/');
  if (to.way !== 'voice') expect(plain).toContain(`/acknowledge/${token}`);
});

test.each(adapters)(
  '%s tells those outside what was published and nothing else',
  async (_, make) => {
    const { far, send, to } = await setUp(make);
    const incident = {
      ...page.incident,
      id: 'i-outside',
      title: 'Acme-Corp is suing',
      kind: 'drill',
    };
    const said = { audience: 'external', title: 'Answers are slow', text: 'We are on it' };
    const message = { type: 'update', incident, ...said } as Message;
    await send({ token: undefined, content: { type: 'message', message } });
    const sent = JSON.stringify(firstOf(far)).replaceAll('%20', ' ').replaceAll('+', ' ');
    expect(sent).toContain('Answers are slow');
    expect(sent).toMatch(/drill/i);
    expect(sent).not.toMatch(/Acme|suing|INC-7|"?number|sev1|\/incidents\//i);
    if (to.way !== 'webhook') return;
    const { data } = JSON.parse(firstOf(far).body);
    expect(data).toMatchObject({ ...said, text: 'We are on it', links: {} });
    expect(data.incident).toEqual({ id: 'i-outside', kind: 'drill' });
  },
);

test('e-mail says when in the reader’s zone, with UTC beside', async () => {
  const [[, make]] = adapters as [[string, Setup]];
  const { far, send } = await setUp(make);
  await send();
  expect(far.received[0]?.body.replaceAll('=\r\n', '')).toContain(
    '22 Nov 2026, 04:00 Europe/Rome (22 Nov 2026, 03:00 UTC)',
  );
});

test('a webhook is signed after Standard Webhooks, under both keys while they change', async () => {
  const [, , make] = [null, null, adapters[1]?.[1]] as [null, null, Setup];
  const { far, send, to } = await setUp(make);
  const old = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
  await send({ to: { ...to, signing: [signingKey, old] } });
  const { headers, body } = firstOf(far);
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': given } = headers;
  const sign = (fill: number) =>
    `v1,${createHmac('sha256', Buffer.alloc(32, fill)).update(`${id}.${at}.${body}`).digest('base64')}`;
  expect(given?.split(' ')).toEqual([sign(3), sign(9)]);
  expect(Number(at)).toBe(Math.floor(now() / 1000));
  expect(id).toBe(headers['idempotency-key']);
});

test('the Message-ID is made of the key', async () => {
  const [[, make]] = adapters as [[string, Setup]];
  const { far, send } = await setUp(make);
  await send({ key: 'plain' });
  const id = createHash('sha256').update('plain').digest('hex').slice(0, 40);
  expect(far.received[0]?.headers['message-id']).toBe(`<${id}@example.org>`);
});

test('what is not configured says so, and is not tried again', async () => {
  const no = { ok: false, code: 'not-configured', again: false };
  const content = { type: 'message', message: page } as const;
  const send = (deliver: Deliver, way: Target['way']) =>
    deliver({ key, createdAt: 0, content, to: { ...reader, way, address: 'x' } });
  const parts = { ask: fetch, publicUrl, now };
  expect(await send(deliverByEmail(null, { publicUrl }).deliver, 'email')).toEqual(no);
  expect(await send(deliverByGateway(parts), 'sms')).toEqual(no);
  expect(await send(noSlack, 'slack')).toEqual(no);
});
