import { expect, test } from 'vitest';
import { deliverDue } from '../harness/outbox.ts';
import { slackWorld } from '../harness/slack.ts';
import { walkPlan } from '../harness/slack-plan.ts';

test('an incident is declared in Slack, walked by one there and by one in the browser, and resolved', async () => {
  const world = await slackWorld(walkPlan);
  const { here, fake } = world;
  const [ada, ben] = [await world.person('ada', 'Ada'), await world.person('ben', 'Ben')];
  const slack = await world.connected(world.connect());
  const [inSlack] = [fake.person('U0ADA001', 'ada', { email: ada.email })];
  const other = fake.person('U0BEN001', 'ben', { email: ben.email });

  await inSlack.command('/incident declare GPUs are gone');
  await fake.until(() => inSlack.modal(), 'the modal');
  const offered = await inSlack.suggestions('', 'runbook');
  expect(offered.map(({ value }) => value)).toEqual([walkPlan.id]);
  const refused = await inSlack.submit({ Severity: 'SEV-1' });
  expect(refused).toMatchObject({
    response_action: 'errors',
    errors: { runbook: expect.any(String) },
  });
  await inSlack.submit({ Severity: 'SEV-1', Runbook: walkPlan.id });
  await world.settle(slack);

  const channel = fake.channel('inc-20261122-gpus-are-gone');
  expect(channel.facts()).toMatchObject({
    private: false,
    bookmarks: [{ title: expect.any(String) }],
  });
  expect(channel.facts().topic).toBe('SEV-1 · Declared: nobody has taken it up · GPUs are gone');
  expect(channel.card()).toContain('INC-1 GPUs are gone');
  expect(channel.card()).toContain('• Confirm the outage');
  expect(channel.card()).toMatch(
    /Next deadline\*\nConfirm the outage, <!date\^\d+\^\{time\}\|08:10 UTC>/,
  );
  expect(channel.card()).toMatch(/Roles\*\nIncident commander: Ada/);
  expect([...channel.facts().members]).toContain('U0ADA001');
  expect(channel.messages().join('\n')).toContain('[ ] Both zones refuse');

  // Ada works in Slack.
  const name = channel.facts().name;
  await inSlack.press('I do this', name);
  await world.settle(slack);
  expect(channel.messages().join('\n')).toContain('Ada does this');
  await inSlack.tick('checks', ['Both zones refuse'], name);
  await inSlack.press('Record a value', name);
  await fake.until(() => inSlack.modal(), 'the modal of values');
  await inSlack.submit({ Zone: 'eu-west-4' });
  await world.settle(slack);
  expect(channel.messages().join('\n')).toContain('[x] Both zones refuse');
  expect(channel.messages().join('\n')).toContain('Zone: eu-west-4');
  await inSlack.press('Done', name);
  await world.settle(slack);
  expect(channel.messages().join('\n')).toMatch(/:white_check_mark: \*Confirm the outage\* · Ada/);

  // Ben is in the browser; what he does shows in the channel.
  const [incident] = await here.listIncidents();
  const id = incident?.id ?? '';
  const browser = { type: 'person', id: 'ben', name: 'Ben' } as const;
  await here.sendEvent(id, { type: 'responder.joined' }, browser, null);
  await here.sendEvent(
    id,
    { type: 'note.added', text: 'The provider <b>answers</b>' },
    browser,
    null,
  );
  await world.settle(slack);
  expect(channel.messages().join('\n')).toContain('Ben: The provider &lt;b&gt;answers&lt;/b&gt;');
  await other.press('Money', name);
  await world.settle(slack);
  await other.press('Skip', name);
  await fake.until(() => other.modal(), 'the modal that asks why');
  await other.submit({ Reason: 'Done by phone' });
  await world.settle(slack);
  expect(channel.card()).toContain('No step waits.');

  // What is done in Slack is in the room of the browser.
  const room = await here.readRoom(id);
  expect(
    room.ok && room.value.timeline.map(({ type, by }) => `${'id' in by ? by.id : ''} ${type}`),
  ).toEqual(
    expect.arrayContaining([
      'ada step.claimed',
      'ada check.ticked',
      'ada step.done',
      'ben decision.made',
      'ben step.skipped',
    ]),
  );

  await inSlack.command('/incident update identified It is the quota', name);
  const updated = await here.readRoom(id);
  expect(updated.ok && updated.value.timeline.at(-1)).toMatchObject({ type: 'update.published' });

  // A page reaches Ben directly; he answers from there.
  await inSlack.command('/incident page @Ben please look', name);
  await deliverDue(here, world.deliver(slack));
  expect(other.inbox()).toHaveLength(1);
  await other.press('Acknowledge', `@${other.id}`);
  const pages = await here.readRoom(id);
  expect(pages.ok && pages.value.pages[0]?.acknowledged?.by).toMatchObject({ id: 'ben' });

  await inSlack.command('/incident resolve Served from another zone', name);
  await world.settle(slack);
  expect(channel.card()).toContain('Resolved');
  expect(fake.refused).toEqual([]);
  expect(world.errors).toEqual([]);
  expect(Math.max(...fake.acks.map(({ ms }) => ms))).toBeLessThan(3000);
  const replayed = await here.replayAll();
  expect(replayed.problems).toEqual([]);
});
