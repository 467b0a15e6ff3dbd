import { expect, test } from 'vitest';
import type { FakeSlack } from '../harness/fake-slack/start.ts';
import { deliverDue } from '../harness/outbox.ts';
import { anExit, aPlan, aStep } from '../harness/plan-builder.ts';
import { slackWorld } from '../harness/slack.ts';
import { walkPlan } from '../harness/slack-plan.ts';

const spillPlan = aPlan([aStep('move', { title: 'Move the batch elsewhere' }), anExit('moved')], {
  ...{ id: 'spill-over', title: 'Spill over to another provider' },
});

/** Ada and Ben, both known to Slack, and an incident whose channel stands. */
const begun = async (settings: { command?: string } = {}) => {
  const world = await slackWorld([walkPlan, spillPlan]);
  const { here, fake } = world;
  for (const [id, name] of [
    ['ada', 'Ada'],
    ['ben', 'Ben'],
  ] as const)
    await world.person(id, name);
  const slack = await world.connected(world.connect(settings));
  const one = fake.person('U0ADA001', 'ada', { email: 'ada@example.org' });
  const other = fake.person('U0BEN001', 'ben', { email: 'ben@example.org' });
  // He is known from his first word on.
  await other.command(`${settings.command ?? '/incident'} list`);
  const id = await here.declared();
  await world.settle(slack);
  const { name } = fake.channel('inc-').facts();
  const asks = asking(fake, one, name);
  const room = async () => {
    const read = await here.readRoom(id);
    if (!read.ok) throw new Error(read.rejection.code);
    return read.value;
  };
  return { ...world, slack, one, other, id, name, asks, room };
};

/** Types a line and reads what comes back to this person alone. */
const asking =
  (fake: FakeSlack, one: ReturnType<FakeSlack['person']>, channel: string) =>
  async (line: string, where = channel): Promise<string> => {
    const before = one.told().length;
    await one.command(line, where);
    await fake.until(() => one.told().length > before, `an answer to ${line}`);
    return one.told().at(-1) ?? '';
  };

test('each word of the command does what the help says, and says that it did', async () => {
  const { here, asks, room, other, name, fake, world } = await begun().then((all) => ({
    ...all,
    world: all,
  }));
  const menu = await asks('/incident');
  expect(menu).toContain('What do you need?');
  expect(menu).toContain('[Declare an incident]');
  const help = await asks('/incident help');
  for (const word of ['declare', 'drill', 'list', 'status', 'join', 'role', 'page', 'note'])
    expect(help).toContain(`\`/incident ${word}`);
  for (const word of ['update', 'severity', 'runbook', 'next', 'resolve', 'oncall', 'unlink'])
    expect(help).toContain(`\`/incident ${word}`);
  expect(await asks('/incident dance')).toContain('Not a command: dance');

  expect(await asks('/incident list')).toMatch(/INC-1 GPUs are gone[\s\S]*SEV-1/);
  expect(await asks('/incident status', 'general')).toContain('• Confirm the outage');
  expect(await asks('/incident next')).toMatch(/Confirm the outage[\s\S]*\[Done\]/);
  expect(await asks('/incident next')).toContain('```gcloud compute zones list &lt;zone&gt;```');
  expect(await asks('/incident join')).toBe('You joined INC-1.');
  expect((await room()).incident.responders).toMatchObject([{ id: 'ada' }]);
  expect(await asks('/incident note The provider <answers> & waits')).toBe('Noted.');
  expect((await room()).timeline.at(-1)?.params).toMatchObject({
    text: 'The provider <answers> & waits',
  });

  expect(await asks('/incident severity')).toContain('severity sev2 why');
  expect(await asks('/incident severity sev2')).toContain('severity sev2 why');
  expect(await asks('/incident severity SEV-2 half of it is served')).toBe('Done.');
  expect((await room()).incident.severity).toBe('sev2');

  expect(await asks('/incident role communications')).toBe('Done.');
  expect(await asks(`/incident role <@${other.id}|ben> commander`)).toBe('Done.');
  const holders = (await room()).incident.roles.map(({ id, holder }) => [id, holder?.id]);
  expect(holders).toEqual(
    expect.arrayContaining([
      ['incident-commander', 'ben'],
      ['communications', 'ada'],
    ]),
  );
  expect(await asks('/incident role @zoe communications')).toContain('Nobody here is called zoe');
  expect(await asks('/incident role')).toContain('role @somebody commander');

  expect(await asks('/incident runbook spill over')).toBe('Done.');
  expect((await room()).walkthroughs.map(({ runbook }) => runbook.id)).toEqual([
    'capacity-outage',
    'spill-over',
  ]);
  expect(await asks('/incident runbook qqqq')).toContain('No runbook fits qqqq');

  expect(await asks('/incident update monitoring Half is served')).toContain('Published');
  expect((await room()).timeline.at(-1)).toMatchObject({ type: 'update.published' });

  expect(await asks('/incident page')).toContain('page @somebody|team why');
  expect(await asks('/incident page nobody please')).toContain('Nothing to page is called nobody');
  expect(await asks(`/incident page <@${other.id}|ben> please look`)).toContain('Paged.');
  await deliverDue(here, world.deliver(world.slack));
  expect(other.inbox().map(({ text }) => text)).toHaveLength(1);

  expect(await asks('/incident oncall')).toContain('no schedule');
  expect(await asks('/incident resolve')).toContain('Only the commander');
  await other.command('/incident resolve Served elsewhere', name);
  expect((await room()).incident).toMatchObject({ state: 'resolved' });
  expect(await asks('/incident list')).toContain('No incident is open.');
  expect(await asks('/incident status', 'general')).toContain('not an incident’s channel');
  expect(await asks('/incident status INC-1', 'general')).toContain('Resolved');
  expect(fake.refused).toEqual([]);
  expect(world.errors).toEqual([]);
});

test('with two incidents and no channel it asks which; who is on call is told by team', async () => {
  const { here, asks } = await begun();
  await here.declared({ title: 'Quota is gone' });
  expect(await asks('/incident status', 'general')).toContain('Say which: INC-2, INC-1');
  expect(await asks('/incident note INC-2 seen', 'general')).toBe('Noted.');
  const operator = { type: 'operator' } as const;
  await here.createTeam(operator, { id: 'compute', name: 'Compute' });
  for (const [id, team] of [
    ['gpus', 'compute'],
    ['network', null],
  ] as const) {
    const made = await here.createSchedule(
      { type: 'person', id: 'ada', name: 'Ada', grants: [], session: '', freshUntil: 0 },
      () => ({ ok: true, value: null }),
      {
        ...{ id, name: id.toUpperCase(), zone: 'Europe/Berlin', team },
        layers: [
          {
            ...{ id: 'week', name: 'Week', start: '2026-01-05T09:00', end: null },
            ...{ restrictions: [], stacks: 'over', people: [team ? 'ada' : 'ben'] },
            rotation: { every: 'week', count: 1, handOff: { time: '09:00', weekday: 1 } },
          },
        ],
      },
    );
    expect(made).toMatchObject({ ok: true });
  }
  expect(await asks('/incident oncall')).toMatch(/GPUS\*: Ada\n.*NETWORK\*: Ben/);
  expect(await asks('/incident oncall compute')).toBe('*GPUS*: Ada');
});

test('the command has the name that it was given', async () => {
  const { asks } = await begun({ command: '/outage' });
  expect(await asks('/outage help')).toContain('`/outage declare');
  expect(await asks('/outage dance')).toContain('`/outage help`');
});
