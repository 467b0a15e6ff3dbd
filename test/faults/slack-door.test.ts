import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeSlack, fakeTokens, startFakeSlack } from '../harness/fake-slack/start.ts';
import { type RunningServer, startServer } from '../harness/server.ts';
import { cookieOf, enter } from './attacker/target.ts';

let fake: FakeSlack;
let server: RunningServer;
/** The cookie of whoever the start's own link signed in. */
let administrator = '';
const { botToken, signingSecret } = fakeTokens;

beforeAll(async () => {
  fake = await startFakeSlack();
  server = await startServer({
    env: {
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret },
      ...{ SLACK_API_URL: fake.apiUrl, SLACK_APP_TOKEN: '' },
    },
  });
  fake.useHttp(`${server.url}/slack/events`);
  const first = await fetch(server.signIn, {
    ...{ method: 'POST', redirect: 'manual', headers: { origin: server.url } },
    body: new URLSearchParams({ name: 'Olga Operator' }),
  });
  administrator = cookieOf(first);
});
afterAll(async () => {
  await server.stop();
  await fake.stop();
});

const now = () => Math.floor(Date.now() / 1000);
const command = { command: '/incident', text: 'note forged', user_id: 'U0MALLORY', team_id: 'T1' };
const body = new URLSearchParams({ ...command, channel_id: 'C1', trigger_id: 'forged' }).toString();
const signedBy = (secret: string, at: number | string, text = body) =>
  `v0=${createHmac('sha256', secret).update(`v0:${at}:${text}`).digest('hex')}`;

const send = async (headers: Record<string, string>, text = body) => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${server.url}/slack/events`, {
    ...{ method: 'POST', headers: { ...type, ...headers }, body: text },
  });
  await answer.arrayBuffer();
  return answer.status;
};
const asked = () => fake.calls.filter(({ method }) => method !== 'auth.test').length;

test('what Slack did not sign, or not now, is refused and asks nothing of anybody', async () => {
  await fake.until(
    () => fake.calls.some(({ method }) => method === 'auth.test'),
    'the start',
    20_000,
  );
  const at = now();
  const stamp = (time: number | string) => ({ 'x-slack-request-timestamp': String(time) });
  const sign = (value: string) => ({ 'x-slack-signature': value });
  const right = signedBy(signingSecret, at);
  const attacks: [string, Record<string, string>, string?][] = [
    ['nothing at all', {}],
    ['no signature', stamp(at)],
    ['no timestamp', sign(right)],
    ['another secret', { ...stamp(at), ...sign(signedBy('another-signing-secret', at)) }],
    ['an empty secret', { ...stamp(at), ...sign(signedBy('', at)) }],
    ['another body', { ...stamp(at), ...sign(right) }, `${body}&text=resolve`],
    ['another timestamp', { ...stamp(at + 1), ...sign(right) }],
    ['another version', { ...stamp(at), ...sign(right.replace('v0=', 'v1=')) }],
    ['half of it', { ...stamp(at), ...sign(right.slice(0, 30)) }],
    ['too much of it', { ...stamp(at), ...sign(`${right}00`) }],
    ['capitals', { ...stamp(at), ...sign(right.toUpperCase()) }],
    ['not hexadecimal', { ...stamp(at), ...sign(`v0=${'zz'.repeat(32)}`) }],
    ...([-301, -3600, 90, 301, 86_400] as const).map((shift): [string, Record<string, string>] => [
      `${shift} seconds away`,
      { ...stamp(at + shift), ...sign(signedBy(signingSecret, at + shift)) },
    ]),
    ...['soon', '', '1e3', '-1', `${at}.5`, `${at}000`].map(
      (time): [string, Record<string, string>] => [
        `the timestamp “${time}”`,
        { ...stamp(time), ...sign(signedBy(signingSecret, time)) },
      ],
    ),
  ];
  const before = asked();
  for (const [what, headers, text] of attacks)
    expect([what, await send(headers, text)]).toEqual([what, expect.toSatisfy(refused)]);
  expect(asked()).toBe(before);
  // The same, rightly signed, is heard.
  expect(await send({ ...stamp(at), ...sign(right) })).toBe(200);
  await fake.until(() => asked() > before, 'who it is');
  // Not even what is signed brings the server down.
  const broken = ['', 'payload={', 'payload=%7B%7D', 'payload=null', 'payload=1&payload=2'];
  const tried = [...broken, '{}', 'ssl_check=1', 'a'.repeat(50_000)].map(async (text) => {
    const status = await send({ ...stamp(at), ...sign(signedBy(signingSecret, at, text)) }, text);
    return status < 500 ? [] : [text.slice(0, 20)];
  });
  expect((await Promise.all(tried)).flat()).toEqual([]);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

const refused = (status: number) => status === 400 || status === 401;

test('a stranger links once in the browser, is then known, and no secret reaches the log', async () => {
  const one = fake.person('U0ELLEN01', 'ellen');
  await one.command('/incident list');
  const asks = () =>
    JSON.stringify([...fake.workspace.channels.values()].flatMap(({ messages }) => messages));
  await fake.until(() => /slack-link\/[0-9a-f]{64}/.test(asks()), 'the link');
  const path = /\/slack-link\/[0-9a-f]{64}/.exec(asks())?.[0] ?? '';
  const cookie = cookieOf(await enter(server, 'Ellen Link'));
  const headers = { cookie, origin: server.url };
  const page = await (await fetch(`${server.url}${path}`, { headers: { cookie } })).text();
  expect(page).toContain('Link the Slack account');
  const press = (from: Record<string, string>) =>
    fetch(`${server.url}${path}`, { method: 'POST', headers: from, body: new URLSearchParams() });
  expect((await press({ cookie, origin: 'https://evil.example' })).status).toBe(403);
  expect(await (await press(headers)).text()).toContain('Linked.');
  expect(await (await press(headers)).text()).toContain('used already');
  await one.command('/incident list');
  await fake.until(() => /No incident is open/.test(one.told().at(-1) ?? ''), 'the list');

  const profile = `${server.url}/settings/profile`;
  const own = async () => (await fetch(profile, { headers })).text();
  expect(await own()).toContain('U0ELLEN01');
  const form = new URLSearchParams({ intent: 'unlink-slack', id: 'U0ELLEN01' });
  const unlinked = await fetch(profile, { method: 'POST', headers, body: form });
  expect(await unlinked.text()).toContain('Pages do not go there any more');
  expect(await own()).not.toContain('U0ELLEN01');

  const settings = async () => {
    const page = await fetch(`${server.url}/settings/integrations`, {
      headers: { cookie: administrator },
    });
    return page.text();
  };
  expect(await settings()).toMatch(/Workspace Fake, signed requests, command \/incident/);

  // Whatever goes wrong with Slack is told, without what opens it.
  fake.revoke();
  await one.command('/incident list');
  await fake.until(async () => /invalid_auth/.test(await settings()), 'the trouble', 20_000);
  fake.restore();
  fake.limits.inject('*', { status: 500, times: 3 });
  await one.command('/incident oncall');
  fake.limits.mend();
  await fake.until(() => /invalid_auth/.test(server.output()), 'the log', 20_000);
  for (const secret of [
    botToken,
    signingSecret,
    path.split('/').at(-1) ?? '?',
    cookie.split('=')[1],
  ])
    expect(server.output()).not.toContain(secret);
  expect(await settings()).not.toMatch(/xoxb-fake|fake-signing/);
});

test('who may not change settings tests no permission; who may sees each of them', async () => {
  const cookie = cookieOf(await enter(server, 'Vera Viewer'));
  const ask = (from: string) =>
    fetch(`${server.url}/settings/integrations`, {
      ...{ method: 'POST', headers: { cookie: from, origin: server.url } },
      body: new URLSearchParams({ intent: 'test' }),
    });
  expect((await ask(cookie)).status).toBe(403);
  fake.withoutScopes('pins:write', 'im:write');
  const page = await (await ask(administrator)).text();
  expect(page).toContain('2 permissions are missing');
  fake.withoutScopes();
  expect(await (await ask(administrator)).text()).toMatch(/All 15 permissions are there/);
});
