import { expect, test } from 'vitest';
import { slackWorld } from '../harness/slack.ts';
import { walkPlan } from '../harness/slack-plan.ts';

const begun = async () => {
  const world = await slackWorld(walkPlan);
  const ada = await world.person('ada', 'Ada');
  const slack = await world.connected(world.connect());
  const inSlack = world.fake.person('U0ADA001', 'ada', { email: ada.email });
  const declared = async (title = 'GPUs are gone') => {
    const id = await world.here.declared({ title });
    await world.settle(slack);
    return { id, channel: world.fake.channel('inc-') };
  };
  const typesOf = async (id: string) => {
    const room = await world.here.readRoom(id);
    return room.ok ? room.value.timeline.map(({ type }) => type) : [];
  };
  return { ...world, slack, inSlack, declared, typesOf };
};
const count = (all: string[], one: string) => all.filter((each) => each === one).length;

test('a request that Slack sends again is applied once, whatever it is', async () => {
  const { fake, inSlack, declared, typesOf, slack, settle } = await begun();
  const { id, channel } = await declared();
  const { name } = channel.facts();
  await inSlack.command('/incident note hello', name);
  await fake.replay();
  await fake.replay();
  await inSlack.press('Done', name);
  await fake.replay();
  inSlack.says('The status page says so', name);
  await inSlack.react('pushpin', 'The status page says so', 'Ev1');
  await fake.replay();
  await settle(slack);
  const types = await typesOf(id);
  expect(count(types, 'note.added')).toBe(1);
  expect(count(types, 'step.done')).toBe(1);
  await fake.until(async () => count(await typesOf(id), 'fact.pinned') === 1, 'the pin');
  await inSlack.command('/incident declare Twice', name);
  await inSlack.submit({ Severity: 'SEV-2', Runbook: walkPlan.id });
  await fake.replay();
  await settle(slack);
  expect(
    [...fake.workspace.channels.values()].filter((one) => /twice/.test(one.name)),
  ).toHaveLength(1);
});

test('a storm of limits and errors delays what the channel shows and loses none of it', async () => {
  const { here, fake, declared, settle, slack, inSlack } = await begun();
  fake.limits.inject('conversations.create', { retryAfter: 7 });
  fake.limits.inject('chat.postMessage', { retryAfter: 3, times: 2 });
  fake.limits.inject('chat.postMessage', { lost: true });
  fake.limits.inject('pins.add', { status: 503 });
  fake.limits.inject('chat.update', { error: 'internal_error', times: 2 });
  fake.limits.inject('bookmarks.add', { retryAfter: 20, times: 2 });
  const { id, channel } = await declared();
  const before = here.clock.at;
  for (let n = 0; n < 12; n += 1)
    await here.sendEvent(
      id,
      { type: 'note.added', text: `Note ${n}` },
      { type: 'person', id: 'ada', name: 'Ada' },
      null,
    );
  for (let n = 0; n < 5; n += 1)
    await inSlack.tick('checks', n % 2 ? [] : ['Both zones refuse'], channel.facts().name);
  await settle(slack);
  const told = channel.messages();
  for (let n = 0; n < 12; n += 1)
    expect(
      told.filter((one) => one.endsWith(`Ada: Note ${n}`)),
      `Note ${n}`,
    ).toHaveLength(1);
  // The lost answer did not make a second card, and twelve messages took twelve seconds.
  expect(told.filter((one) => one.startsWith('INC-1 GPUs are gone'))).toHaveLength(1);
  expect(here.clock.at - before).toBeGreaterThanOrEqual(11_000);
  expect(channel.card()).toContain('INC-1');
  const posts = fake.calls.filter(
    ({ method, answered }) => method === 'chat.postMessage' && answered === 'ok',
  );
  for (const [i, { at }] of posts.entries())
    if (i > 0) expect(at - (posts[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  const late = fake.calls.filter(({ answered }) => answered === 'ratelimited');
  expect(late.length).toBeLessThan(8);
});

test('ten changes within a second are one update of each message that shows them', async () => {
  const { here, fake, declared, settle, slack } = await begun();
  const { id } = await declared();
  const updates = () =>
    fake.calls.flatMap(({ method, args }) => (method === 'chat.update' ? [args.ts] : []));
  const before = updates().length;
  const ada = { type: 'person', id: 'ada', name: 'Ada' } as const;
  for (let n = 0; n < 10; n += 1)
    await here.sendEvent(
      id,
      { type: n % 2 ? 'check.cleared' : 'check.ticked', step: 'confirm', check: 'both' },
      ada,
      null,
    );
  await here.sendEvent(id, { type: 'check.ticked', step: 'confirm', check: 'status' }, ada, null);
  await settle(slack);
  const since = updates().slice(before);
  // The step, and the card, which is taken up by the first of them.
  expect(since).toHaveLength(2);
  expect(new Set(since).size).toBe(2);
});

test('while much is told at once the card is never long behind', async () => {
  const { here, declared, slack } = await begun();
  const { id, channel } = await declared();
  const ada = { type: 'person', id: 'ada', name: 'Ada' } as const;
  for (let n = 0; n < 20; n += 1)
    await here.sendEvent(id, { type: 'note.added', text: `Note ${n}` }, ada, null);
  await here.sendEvent(
    id,
    { type: 'severity.changed', severity: 'sev4', reason: 'Only one is hit' },
    ada,
    null,
  );
  for (let second = 0; second < 6; second += 1) {
    here.clock.at += 1000;
    await slack.mirror.look();
  }
  expect(channel.card()).toContain('SEV-4');
  expect(channel.messages().filter((one) => /Ada: Note/.test(one)).length).toBeLessThan(20);
});

test('a connection that is gone for a minute loses nothing said meanwhile, on either side', async () => {
  const { here, fake, declared, settle, slack, inSlack, typesOf } = await begun();
  const { id, channel } = await declared();
  const { name } = channel.facts();
  fake.socket.cut();
  await fake.until(() => slack.connection().status === 'trouble', 'the trouble');
  fake.limits.inject('*', { status: 503, times: 4 });
  const said = inSlack.command('/incident note from the dark', name);
  const ada = { type: 'person', id: 'ada', name: 'Ada' } as const;
  await here.sendEvent(id, { type: 'note.added', text: 'from the browser' }, ada, null);
  await slack.mirror.look();
  here.clock.at += 60_000;
  fake.limits.mend();
  fake.socket.back();
  await said;
  await settle(slack);
  expect(count(await typesOf(id), 'note.added')).toBe(2);
  expect(channel.messages().join('\n')).toContain('from the dark');
  expect(channel.messages().join('\n')).toContain('from the browser');
  // Slack asks for a new connection every few hours.
  fake.socket.refresh();
  await fake.until(() => !fake.socket.isOpen(), 'the end');
  await inSlack.command('/incident note after the refresh', name);
  expect(count(await typesOf(id), 'note.added')).toBe(3);
});

test('a bot that was taken out, and a token that was revoked, are told, wait, and are made good', async () => {
  const { here, fake, declared, settle, slack, states } = await begun();
  const { id, channel } = await declared();
  const ada = { type: 'person', id: 'ada', name: 'Ada' } as const;
  const note = (text: string) => here.sendEvent(id, { type: 'note.added', text }, ada, null);
  channel.remove('U0BULKHEAD');
  await note('while it was out');
  await settle(slack);
  expect(channel.messages().join('\n')).toContain('while it was out');

  fake.revoke();
  await note('while the token was dead');
  await slack.mirror.look();
  expect(slack.connection()).toMatchObject({ status: 'trouble', code: 'invalid_auth' });
  expect((await here.readSlackState()).troubles).toMatchObject([
    { number: 1, code: 'invalid_auth' },
  ]);
  fake.restore();
  await settle(slack);
  expect(channel.messages().join('\n')).toContain('while the token was dead');
  expect(slack.connection()).toMatchObject({ status: 'connected' });
  expect((await here.readSlackState()).troubles).toEqual([]);
  expect(states).toEqual(['connected', 'trouble:invalid_auth', 'connected']);

  // A private channel cannot be joined: somebody must invite it back.
  const secret = await here.declareIncident(
    {
      title: 'Leaked key',
      severity: 'sev1',
      kind: 'real',
      runbook: walkPlan.id,
      privateChannel: true,
    },
    ...([ada, null] as const),
  );
  await settle(slack);
  const hidden = fake.channel('inc-20261122-leaked-key');
  expect(hidden.facts().private).toBe(true);
  hidden.remove('U0BULKHEAD');
  const other = secret.ok ? secret.value.id : '';
  await here.sendEvent(other, { type: 'note.added', text: 'kept' }, ada, null);
  await slack.mirror.look();
  expect((await here.readSlackState()).troubles).toMatchObject([
    { number: 2, code: 'channel_not_found' },
  ]);
  hidden.facts().members.add('U0BULKHEAD');
  const person = fake.person('U0SOME01', 'some');
  await person.event({
    type: 'member_joined_channel',
    user: 'U0BULKHEAD',
    channel: hidden.facts().id,
  });
  await fake.until(async () => (await here.slackRoom(other))?.problem === null, 'the way back');
  await settle(slack);
  expect(hidden.messages().join('\n')).toContain('kept');
});

test('cut off between making a channel and writing that down, it finds the same channel again', async () => {
  const { here, fake, settle, slack, connect, connected } = await begun();
  // A workspace of many channels: ours is not on the first page.
  for (let n = 0; n < 130; n += 1) fake.workspace.addChannel(`room-${n}`);
  const named = () =>
    [...fake.workspace.channels.values()].filter(({ name }) => name.startsWith('inc-'));
  for (const privateChannel of [false, true]) {
    const before = named().length;
    const title = privateChannel ? 'Leaked key' : 'GPUs are gone';
    fake.limits.inject('conversations.create', { lost: true });
    await here.declared({ title, privateChannel });
    await slack.mirror.look();
    expect(named()).toHaveLength(before + 1);
    const [made] = named().slice(-1);
    // As after a restart: nothing is known but what the store holds.
    const again = await connected(connect());
    here.clock.at += 60_000;
    // Slack does not say which channels there are: no other is made meanwhile.
    fake.limits.inject('conversations.list', { error: 'internal_error' });
    await again.mirror.look();
    await settle(again);
    expect(named()).toHaveLength(before + 1);
    expect(fake.channel(made?.name ?? '?').card()).toContain(title);
    expect(made?.private).toBe(privateChannel);
  }
  // A channel of that name that is somebody else's is left alone.
  fake.workspace.addChannel('inc-20261122-quota');
  await here.declared({ title: 'Quota' });
  await settle(slack);
  expect(fake.channel('inc-20261122-quota-3').card()).toContain('Quota');
});

test('a channel that people archive when it is over is no trouble; an open one is', async () => {
  const { here, fake, declared, settle, slack } = await begun();
  const { id, channel } = await declared();
  const ada = { type: 'person', id: 'ada', name: 'Ada' } as const;
  const archive = (archived: boolean) => {
    channel.facts().archived = archived;
    if (archived) channel.facts().members.delete('U0BULKHEAD');
  };
  archive(true);
  await here.sendEvent(id, { type: 'note.added', text: 'still open' }, ada, null);
  await slack.mirror.look();
  expect((await here.readSlackState()).troubles).toMatchObject([{ code: 'is_archived' }]);
  archive(false);
  here.clock.at += 60_000;
  await here.sendEvent(id, { type: 'incident.resolved' }, ada, null);
  await settle(slack);
  expect(channel.card()).toContain('Resolved');
  expect(channel.messages().join('\n')).toContain('still open');
  archive(true);
  await here.sendEvent(id, { type: 'note.added', text: 'afterwards' }, ada, null);
  await settle(slack);
  expect((await here.readSlackState()).troubles).toEqual([]);
  expect(fake.channel('inc-').facts().archived).toBe(true);
});

test('while Slack is slow and many type at once, each is acknowledged before anything is said to Slack', async () => {
  const { fake, inSlack, typesOf, declared, slack, settle, errors } = await begun();
  const { id, channel } = await declared();
  const { name } = channel.facts();
  await inSlack.command('/incident join', name);
  await settle(slack);
  const from = fake.order.length;
  fake.limits.inject('*', { slowMs: 40, times: 500 });
  const many = Array.from({ length: 40 }, (_, n) => n);
  await Promise.all([
    ...many.map((n) => inSlack.command(`/incident note Note ${n}`, name)),
    inSlack.press('Done', name),
    inSlack.command('/incident declare Slowly', name),
  ]);
  // Acknowledged is committed.
  expect(count(await typesOf(id), 'note.added')).toBe(40);
  await fake.until(() => inSlack.modal(), 'the modal');
  await fake.until(() => fake.order.slice(from).includes('answered'), 'an answer');
  const order = fake.order.slice(from);
  expect(order.filter((one) => one.startsWith('acked'))).toHaveLength(42);
  // As many answers as acknowledgements at most, wherever one looks; a form after its own.
  let [acked, answered] = [0, 0];
  for (const one of order) {
    if (one.startsWith('acked')) acked += 1;
    if (one === 'answered') answered += 1;
    expect(answered).toBeLessThanOrEqual(acked);
    const [method, trigger] = one.split(' ');
    if (method === 'views.open')
      expect(order.indexOf(`acked ${trigger}`)).toBeLessThan(order.indexOf(one));
  }
  expect(order.filter((one) => one.startsWith('views.open'))).toHaveLength(1);
  expect(order.filter((one) => /^(chat|conversations)\./.test(one))).toEqual([]);
  fake.limits.mend();
  await settle(slack);
  expect(channel.messages().filter((one) => /Ada: Note \d/.test(one))).toHaveLength(20);
  expect(errors).toEqual([]);
});

test('left to itself it makes the channel, notices a revoked token within a minute, and its return', async () => {
  const world = await slackWorld(walkPlan);
  const { here, fake, states } = world;
  const slack = await world.connected(world.connect({}, false));
  await here.declared();
  await fake.until(async () => {
    here.clock.at += 1000;
    return fake.hasChannel('inc-') && /INC-1/.test(fake.channel('inc-').card());
  }, 'the card');
  // An answer that was on its way counts as heard, so that time goes on and does not leap.
  const becomes = async (status: 'trouble' | 'connected', what: string) => {
    const from = here.clock.at;
    await fake.until(() => {
      here.clock.at += 1000;
      return slack.connection().status === status;
    }, what);
    expect(here.clock.at - from).toBeLessThan(2 * 61_000);
  };
  fake.revoke();
  await becomes('trouble', 'the trouble');
  fake.restore();
  await becomes('connected', 'the return');
  expect(states).toEqual(['connected', 'trouble:invalid_auth', 'connected']);
});
