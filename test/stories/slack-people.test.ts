import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fakeTokens } from '../harness/fake-slack/start.ts';
import { slackWorld } from '../harness/slack.ts';
import { walkPlan } from '../harness/slack-plan.ts';

const linkIn = (text: string) => /\/slack-link\/([0-9a-f]{64})/.exec(text)?.[1] ?? '';

test('who is nobody here is asked to link and nothing is done before; guests are no exception', async () => {
  const world = await slackWorld(walkPlan);
  const { here, fake } = world;
  const ada = await world.person('ada', 'Ada');
  await world.person('eve', 'Eve');
  await world.connected(world.connect());
  const id = await here.declared();
  const before = await here.cursor();
  const strangers = [
    fake.person('U0NOBODY1', 'nobody', { email: 'nobody@example.org' }),
    fake.person('U0GUEST01', 'guest', { email: ada.email, guest: true }),
    fake.person('U0UNCONF1', 'unconfirmed', { email: ada.email, confirmed: false }),
    fake.person('U0FOREIGN', 'foreign', { email: ada.email, team: 'T0OTHER' }),
  ];
  for (const one of strangers) {
    await one.command('/incident note let me in');
    await one.command('/incident resolve');
    await fake.until(() => one.told().length >= 2, 'the question');
    expect(one.told().join('\n')).toContain('Bulkhead does not know who you are yet');
  }
  expect(await here.cursor()).toBe(before);

  // Eve links the first of them, once.
  const [stranger] = strangers;
  if (!stranger) throw new Error('there are four');
  const all = [...fake.workspace.channels.values()].flatMap(({ messages }) => messages);
  const asked = all.findLast(({ onlyFor }) => onlyFor === 'U0NOBODY1');
  const token = linkIn(JSON.stringify(asked?.blocks));
  const eve = {
    type: 'person',
    id: 'eve',
    name: 'Eve',
    grants: [],
    session: '',
    freshUntil: 0,
  } as const;
  expect(await here.peekSlackLink(eve, token)).toMatchObject({ ok: true });
  expect(await here.linkSlack(eve, token)).toMatchObject({ ok: true });
  expect(await here.linkSlack(eve, token)).toMatchObject({
    rejection: { code: 'slack-link-used' },
  });
  await stranger.command('/incident note now I am Eve');
  const room = await here.readRoom(id);
  expect(room.ok && room.value.timeline.at(-1)).toMatchObject({ by: { id: 'eve', name: 'Eve' } });
});

test('rights are those of the browser', async () => {
  const world = await slackWorld(walkPlan);
  const { here, fake } = world;
  const vera = await world.person('vera', 'Vera', 'viewer');
  await world.connected(world.connect());
  await here.declared();
  const before = await here.cursor();
  const one = fake.person('U0VERA001', 'vera', { email: vera.email });
  await one.command('/incident note I may not');
  await fake.until(() => one.told().length > 0, 'the refusal');
  expect(one.told().join()).toContain(':warning:');
  expect(await here.cursor()).toBe(before);
  await one.command('/incident list');
  await fake.until(() => one.told().length > 1, 'the list');
  expect(one.told().at(-1)).toContain('GPUs are gone');
});

test('hostile words reach the channel as words', async () => {
  const world = await slackWorld(walkPlan);
  const { here, fake } = world;
  const slack = await world.connected(world.connect());
  const title = '<!channel> & <https://evil.example|click> *boom* \u202e```';
  const id = await here.declared({ title });
  const ada = { type: 'person', id: 'ada', name: '<!here>' } as const;
  await here.sendEvent(id, { type: 'note.added', text: '<@U0BULKHEAD> <!everyone>' }, ada, null);
  await world.settle(slack);
  const channel = fake.channel('inc-20261122-');
  expect(channel.facts().name).toBe('inc-20261122-channel-https-evil-example-click-boom');
  const sent = JSON.stringify(
    channel.facts().messages.map(({ text, blocks }) => ({ text, blocks })),
  );
  const shown = sent.replace(/\{"type":"plain_text"[^}]*\}/g, '');
  expect(shown.match(/<!(?!date\^)|<@|<https:\/\/evil|\u202e/g)).toBeNull();
  expect(channel.facts().topic).not.toContain('<!channel>');
  expect(fake.refused).toEqual([]);
});

test('signed requests: old, future and forged ones are refused, a true one is heard', async () => {
  const world = await slackWorld(walkPlan);
  const { here, fake } = world;
  const ada = await world.person('ada', 'Ada');
  here.clock.at = Date.now();
  const slack = world.connect({ signingSecret: fakeTokens.signingSecret });
  const server = createServer((request, response) => slack.door?.(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  fake.useHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  await world.connected(slack);
  const id = await here.declared();
  const one = fake.person('U0ADA001', 'ada', { email: ada.email });
  const payload = {
    ...{ command: '/incident', text: 'note signed', user_id: one.id, team_id: 'T0BULKHEAD' },
    ...{ channel_id: 'C1', trigger_id: 'trigger-1', token: 'x' },
  };
  for (const shift of [-400, 120, 400])
    expect((await fake.post('slash_commands', payload, shift)).status, `${shift} s`).toBe(401);
  await one.command('/incident note signed');
  await fake.replay();
  const room = await here.readRoom(id);
  const notes = room.ok ? room.value.timeline.filter(({ type }) => type === 'note.added') : [];
  expect(notes).toHaveLength(1);
});

test('App Home shows my steps first; a message becomes an incident', async () => {
  const world = await slackWorld(walkPlan);
  const { here, fake } = world;
  const ada = await world.person('ada', 'Ada');
  await world.connected(world.connect());
  const id = await here.declared();
  const by = { type: 'person', id: 'ada', name: 'Ada' } as const;
  await here.sendEvent(id, { type: 'step.claimed', step: 'confirm' }, by, null);
  const one = fake.person('U0ADA001', 'ada', { email: ada.email });
  await one.opensHome();
  await fake.until(() => one.home() !== '', 'App Home');
  expect(one.home()).toMatch(/My steps\n\*Confirm the outage\*/);
  one.says('Launches fail in eu-west-4', 'general');
  await one.shortcut('declare', 'Launches fail in eu-west-4');
  await fake.until(() => one.modal(), 'the modal');
  await one.submit({ Severity: 'SEV-3', Runbook: walkPlan.id });
  const all = await here.listIncidents();
  expect(all.map(({ title }) => title)).toContain('Launches fail in eu-west-4');
});
