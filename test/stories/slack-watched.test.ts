import { expect, test } from 'vitest';
import { slackWorld } from '../harness/slack.ts';
import { walkPlan } from '../harness/slack-plan.ts';

test('somebody who watches the made-up workspace declares, walks and answers from its page', async () => {
  const world = await slackWorld(walkPlan);
  const { fake, here } = world;
  await world.person('ada', 'Ada');
  const slack = await world.connected(world.connect());
  const one = fake.person('U0ADA001', 'ada', { email: 'ada@example.org' });
  const general = fake.workspace.addChannel('general', { members: new Set([one.id]) });
  fake.showTo(one.id);
  const look = async (where = '') => (await fetch(`${fake.url}/?channel=${where}`)).text();
  const send = async (fields: Record<string, string>) => {
    const options = { method: 'POST', redirect: 'manual' as const };
    const answer = await fetch(`${fake.url}/do`, { ...options, body: new URLSearchParams(fields) });
    expect(answer.status).toBe(303);
  };

  await send({ what: 'say', channel: general.id, text: '/incident declare <b>GPUs</b> are gone' });
  const modal = await look();
  expect(modal).toMatch(/<dialog open>[\s\S]*Capacity outage/);
  expect(modal).toContain('value="&#60;b&#62;GPUs&#60;/b&#62; are gone"');
  const filled = { severity: 'sev1', runbook: walkPlan.id, title: 'GPUs are gone', summary: 'now' };
  // Another kind asks for more, and forgets nothing.
  await send({ what: 'submit', action_name: 'kind', kind: 'drill', ...filled });
  expect(await look()).toMatch(/value="GPUs are gone"[\s\S]*Injects/);
  await send({
    what: 'submit',
    ...filled,
    kind: 'drill',
    pages: 'log',
    pace: '1',
    injects: 'soon',
  });
  expect(await look()).toContain('Line 1: begin with the minutes');
  await send({ what: 'submit', ...filled, kind: 'drill', pages: 'log', pace: '1', injects: '' });
  await world.settle(slack);
  const channel = fake.channel('inc-').facts();
  const page = await look(channel.id);
  expect(page).toContain('<h3>DRILL. INC-1 GPUs are gone</h3>');
  expect(page).toContain('Both zones refuse');

  const step = channel.messages.find(({ text }) => /Confirm the outage/.test(text));
  const at = { what: 'act', ts: step?.ts ?? '' };
  await send({ ...at, action: 'checks', block: 'checks:0', value: 'c1' });
  const done = step?.blocks.findIndex(({ type, block_id }) => type === 'actions' && !block_id);
  await send({ ...at, action: 'done', block: `b${done}` });
  await world.settle(slack);
  expect(await look(channel.id)).toMatch(/✅ <b>Confirm the outage<\/b> · ada/i);
  const [incident] = await here.listIncidents();
  const room = await here.readRoom(incident?.id ?? '');
  expect(room.ok && room.value.timeline.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['check.ticked', 'step.done']),
  );
  expect(await look('home')).toContain('Open incidents');
  await send({ what: 'say', channel: channel.id, text: 'Hello <script>alert(1)</script>' });
  expect(await look(channel.id)).not.toContain('<script>alert');
  expect(world.errors).toEqual([]);
});
