import { expect, test } from 'vitest';
import { slackWorld } from '../harness/slack.ts';
import { walkPlan } from '../harness/slack-plan.ts';

const begun = async () => {
  const world = await slackWorld(walkPlan);
  await world.person('ada', 'Ada');
  const slack = await world.connected(world.connect());
  const one = world.fake.person('U0ADA001', 'ada', { email: 'ada@example.org' });
  const opened = async (ask: () => Promise<unknown>, what: string) => {
    await ask();
    await world.fake.until(() => one.modal(), what);
  };
  return { ...world, slack, one, opened };
};

const newest = async ({ here }: Awaited<ReturnType<typeof begun>>) => {
  const [incident] = await here.listIncidents();
  const room = await here.readRoom(incident?.id ?? '');
  if (!room.ok) throw new Error(room.rejection.code);
  return room.value;
};

test('a drill is declared with its pace and its surprises, in a channel for invited people', async () => {
  const world = await begun();
  const { fake, one, opened, slack, settle } = world;
  await opened(() => one.command('/incident declare Rehearse the outage'), 'the modal');
  expect(one.readsModal()).not.toContain('Injects');
  await one.choose('kind', 'Drill');
  await fake.until(() => /Injects/.test(one.readsModal()), 'what a drill asks');
  const given = {
    ...{ Title: 'Rehearse the outage', Severity: 'SEV-3', Runbook: walkPlan.id },
    ...{ 'Is it real?': 'Drill', 'Pages and updates': 'Go to the log alone' },
    ...{ 'The clock': 'Runs 10 times as fast', Channel: ['Invited people only'] },
  };
  expect(await one.submit({ ...given, Injects: 'soon it gets worse' })).toMatchObject({
    errors: { injects: expect.stringContaining('Line 1') },
  });
  await one.submit({ ...given, Injects: '10 The standby zone is full too' });
  await settle(slack);
  const { incident } = await newest(world);
  expect(incident).toMatchObject({ kind: 'drill', drill: { pages: 'log', pace: 10 } });
  const channel = fake.channel('inc-20261122-rehearse');
  expect(channel.facts()).toMatchObject({ private: true });
  expect(channel.facts().topic).toMatch(/^DRILL\. SEV-3/);
  expect(channel.card()).toContain('Drill: nothing here is real');
  expect([...channel.facts().members]).toContain(one.id);
  await world.here.pass(60);
  expect((await newest(world)).timeline.map(({ type }) => type)).toContain('inject.told');

  // `drill` asks at once; a button of the menu opens the modal too.
  await opened(() => one.command('/incident drill Again'), 'the modal of a drill');
  expect(one.readsModal()).toContain('Injects');
  expect(fake.refused).toEqual([]);
});

test('people outside are told from a modal, where it is read once more before', async () => {
  const world = await begun();
  const { fake, one, opened, here, errors } = world;
  await here.declared();
  await opened(() => one.command('/incident update external We serve half'), 'the modal');
  expect(one.readsModal()).toContain('Customers and partners');
  expect(await one.submit({ Headline: ' ' })).toMatchObject({
    errors: { title: expect.any(String) },
  });
  await one.submit({ Headline: 'Launches are slow', 'What the word is': 'Identified' });
  const { timeline, incident } = await newest(world);
  expect(timeline.at(-1)).toMatchObject({ type: 'update.published' });
  expect(incident.updates.at(-1)).toMatchObject({
    ...{ audience: 'external', status: 'identified' },
    ...{ title: 'Launches are slow', text: 'We serve half' },
  });
  await fake.until(() => /inside and outside/.test(one.inbox().at(-1)?.text ?? ''), 'the answer');
  // Without words it asks for all of them.
  await opened(() => one.command('/incident update'), 'the empty modal');
  await one.submit({ Headline: 'For us', 'What is known now': 'It is the quota' });
  expect((await newest(world)).incident.updates.at(-1)).toMatchObject({ audience: 'internal' });
  expect(errors).toEqual([]);
});

test('a message is pinned to the timeline by its menu or by a reaction, once; any other reaction is none', async () => {
  const world = await begun();
  const { fake, one, here, slack, settle } = world;
  await here.declared();
  await settle(slack);
  const { name } = fake.channel('inc-').facts();
  one.says('The provider wrote back', name);
  one.says('Quota is at zero &amp; falling', name);
  one.says('Lunch?', name);
  await one.shortcut('pin', 'The provider wrote back');
  await one.react('pushpin', 'Quota is at zero');
  await one.react('taco', 'Lunch?');
  const facts = async () => (await newest(world)).incident.facts.map(({ text }) => text);
  await fake.until(async () => (await facts()).length >= 2, 'both pins');
  expect(await facts()).toEqual(['The provider wrote back', 'Quota is at zero & falling']);
  one.says('Somewhere else', 'general');
  await one.shortcut('pin', 'Somewhere else');
  await fake.until(() => /not an incident’s channel/.test(one.told().at(-1) ?? ''), 'the refusal');
  // A stranger's reaction does nothing and is not answered.
  const stranger = fake.person('U0NOBODY1', 'nobody');
  await stranger.react('pushpin', 'Lunch?');
  await one.shortcut('declare-anew');
  await fake.until(() => one.modal(), 'the modal of the shortcut on nothing');
  expect(await facts()).toHaveLength(2);
  expect(stranger.told()).toEqual([]);
  await settle(slack);
  expect(fake.channel('inc-').messages().join('\n')).toContain('The provider wrote back');
});

test('App Home shows my steps, what is open, my shifts and what I owe; buttons there work', async () => {
  const world = await begun();
  const { fake, one, here, opened } = world;
  const me = { type: 'person', id: 'ada', name: 'Ada' } as const;
  const signedIn = { ...me, grants: [], session: '', freshUntil: 0 };
  await one.opensHome();
  await fake.until(() => one.home() !== '', 'the empty home');
  expect(one.home()).toContain('No step waits for you.');
  expect(one.home()).toContain('No incident is open.');
  expect(one.home()).toContain('No shift in the next two weeks.');
  expect(one.home()).toContain('Nothing of yours is overdue.');

  const id = await here.declared();
  await here.sendEvent(id, { type: 'step.claimed', step: 'confirm' }, me, null);
  await here.createSchedule(signedIn, () => ({ ok: true, value: null }), {
    ...{ id: 'gpus', name: 'GPUs', zone: 'Europe/Berlin', team: null },
    layers: [
      {
        ...{ id: 'week', name: 'Week', start: '2026-01-05T09:00', end: null, restrictions: [] },
        ...{ stacks: 'over', people: ['ada'] },
        rotation: { every: 'week', count: 1, handOff: { time: '09:00', weekday: 1 } },
      },
    ],
  });
  for (const [title, dueOn] of [
    ['Ask for more quota', '2026-11-20'],
    ['Not yet due', '2026-12-20'],
  ] as const)
    await here.addAction(
      me,
      { title, kind: 'fix' as never, owner: 'ada', dueOn, source: { type: 'none' } },
      null,
    );
  await one.opensHome();
  await fake.until(() => /Confirm the outage/.test(one.home()), 'the full home');
  expect(one.home()).toMatch(/My steps\n\*Confirm the outage\*/);
  expect(one.home()).toMatch(/Open incidents\n\*INC-1 GPUs are gone\*/);
  expect(one.home()).toMatch(/My shifts\nGPUs: /);
  expect(one.home()).toMatch(/Overdue actions\n\*Ask for more quota\*\nwas due on 2026-11-20/);
  expect(one.home()).not.toContain('Not yet due');
  await opened(() => one.press('menu:declare'), 'the modal from home');
  expect(fake.refused).toEqual([]);
});

test('who unlinks is nobody until they link again, whatever address Slack says they have', async () => {
  const world = await begun();
  const { fake, one, here, errors } = world;
  const id = await here.declared();
  const me = {
    ...({ type: 'person', id: 'ada', name: 'Ada', grants: [] } as const),
    ...{ session: '', freshUntil: 0 },
  };
  await one.command('/incident note as Ada');
  expect(await here.listOwnSlack(me)).toMatchObject([{ id: one.id }]);
  expect((await here.readProfile(me)).ok).toBe(true);
  await one.command('/incident unlink');
  await fake.until(() => /Unlinked/.test(one.told().at(-1) ?? ''), 'the answer');
  expect(await here.listOwnSlack(me)).toEqual([]);
  expect(await here.slackUsersOf('ada')).toEqual([]);
  await one.command('/incident note as nobody');
  await fake.until(() => /does not know who you are/.test(one.told().at(-1) ?? ''), 'the question');
  const room = await here.readRoom(id);
  expect(room.ok && room.value.timeline.filter(({ type }) => type === 'note.added')).toHaveLength(
    1,
  );
  expect(await here.unlinkSlack(me, one.id)).toMatchObject({
    rejection: { code: 'slack-not-linked' },
  });
  const token = await here.askSlackLink(one.id, 'ada');
  expect(await here.linkSlack(me, token)).toMatchObject({ ok: true });
  await one.command('/incident note as Ada again');
  const after = await here.readRoom(id);
  expect(after.ok && after.value.timeline.at(-1)).toMatchObject({ by: { id: 'ada' } });
  const told = await here.readAudit({}, 100);
  expect(JSON.stringify(told)).toContain('contact.removed');
  expect(errors).toEqual([]);
});
