import { expect, test } from 'vitest';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import { level, withPolicy } from '../harness/on-call.ts';
import { deliverDue } from '../harness/outbox.ts';
import {
  aDecision,
  anApproval,
  anExit,
  aPlan,
  aRollback,
  aStep,
  aVerify,
  aWait,
} from '../harness/plan-builder.ts';
import { slackWorld } from '../harness/slack.ts';
import { walkPlan } from '../harness/slack-plan.ts';

const begun = async (plan: Plan) => {
  const world = await slackWorld(plan);
  const { here, fake } = world;
  await world.person('ada', 'Ada');
  await world.person('ben', 'Ben');
  const slack = await world.connected(world.connect());
  const one = fake.person('U0ADA001', 'ada', { email: 'ada@example.org' });
  const other = fake.person('U0BEN001', 'ben', { email: 'ben@example.org' });
  await other.command('/incident list');
  await one.command('/incident list');
  const id = await here.declared();
  await world.settle(slack);
  const channel = fake.channel('inc-');
  const { name } = channel.facts();
  const room = async () => {
    const read = await here.readRoom(id);
    if (!read.ok) throw new Error(read.rejection.code);
    return read.value;
  };
  const types = async () => (await room()).timeline.map(({ type }) => type);
  /** Presses, fills what opens, and lets the channel catch up. */
  const press = async (label: string, given?: Record<string, string>) => {
    await one.press(label, name);
    if (given) {
      await fake.until(() => one.modal(), `the modal of ${label}`);
      expect(await one.submit(given)).toEqual({});
    }
    await world.settle(slack);
  };
  return { ...world, slack, one, other, id, name, channel, room, types, press };
};

const everyKind = aPlan(
  [
    aStep('try', { title: 'Try the other zone', rollback: 'untry' }),
    aVerify('served', { title: 'Requests are served', expect: '200' }),
    aWait('cool', { title: 'Let it cool', for: 3600 }),
    anApproval('spend', { title: 'Spend more', roles: ['finance'] }),
    aStep('tell', { title: 'Tell everybody' }),
    aRollback('untry', 'try', { title: 'Take the zone out again' }),
    anExit('over'),
  ],
  { id: 'every-kind', title: 'Every kind' },
);

test('verify, wait, refuse, agree, roll back: each kind of step moves on from its message', async () => {
  const { here, id, channel, press, room, types, one, fake, name, errors, settle, slack } =
    await begun(everyKind);
  const now = async () => (await room()).walkthroughs[0]?.current.map(({ title }) => title);
  await press('This step is wrong', { 'What should change?': 'Say which zone' });
  expect(await here.listGaps()).toMatchObject([{ text: 'Say which zone' }]);
  await press('I do this');
  expect((await room()).walkthroughs[0]?.current[0]?.claim).toMatchObject({ id: 'ada' });
  await press('Done');

  expect(channel.messages().join('\n')).toContain('What served shows');
  await one.press('Record what I see', name);
  await fake.until(() => one.modal(), 'the modal of what is seen');
  expect(one.readsModal()).toContain('Expect: 200');
  expect(await one.submit({ Observed: '200' })).toMatchObject({
    errors: { pass: 'Please fill this in.' },
  });
  await one.submit({ Observed: '200', 'Is it as expected?': 'Yes' });
  await settle(slack);
  await press('End the wait', { Reason: 'It is cold already' });
  expect(await now()).toEqual(['Spend more']);
  await press('Agree');
  expect(await now()).toEqual(['Tell everybody']);

  // Begun in the browser, ended in Slack.
  const by = { type: 'person', id: 'ben', name: 'Ben' } as const;
  const back = { type: 'rollback.started', step: 'try', reason: 'It was the wrong zone' } as const;
  expect(await here.sendEvent(id, back, by, null)).toMatchObject({ ok: true });
  await settle(slack);
  await press('Rolled back');
  await press('Skip', { Reason: 'They know' });
  expect(await now()).toEqual([]);
  expect(await types()).toEqual(
    expect.arrayContaining([
      ...['gap.reported', 'step.claimed', 'step.done', 'verify.recorded', 'wait.ended'],
      ...['approval.given', 'rollback.done', 'step.skipped'],
    ]),
  );
  expect(channel.messages().join('\n')).toMatch(/:fast_forward: \*Tell everybody\* · Ada/);
  expect(fake.refused).toEqual([]);
  expect(errors).toEqual([]);
  expect((await here.replayAll()).problems).toEqual([]);
});

test('who refuses says why; a decision of more than five ways is a list', async () => {
  const ways = Array.from({ length: 7 }, (_, at) => `provider-${at + 1}`);
  const plan = aPlan(
    [
      anApproval('spend', { title: 'Spend more', roles: ['finance'], onRefused: 'where' }),
      aStep('spent', { title: 'Spent', next: 'over' }),
      aDecision('where', Object.fromEntries(ways.map((way) => [way, 'over'])), {
        title: 'Where to',
        question: 'Which has room?',
      }),
      anExit('over'),
    ],
    { id: 'where-to', title: 'Where to' },
  );
  const { here, id, press, types, one, fake, name, slack, settle, room } = await begun(plan);
  await one.press('Refuse', name);
  await fake.until(() => one.modal(), 'the modal that asks why');
  expect(await one.submit({})).toMatchObject({ errors: { reason: 'Please fill this in.' } });
  await one.submit({ Reason: 'Too dear' });
  await settle(slack);
  const before = (await room()).timeline.length;
  await one.choose('decide', 'provider-7', name);
  await settle(slack);
  expect((await room()).timeline.slice(before)[0]).toMatchObject({ type: 'decision.made' });
  expect((await room()).timeline.slice(before)[0]?.params).toMatchObject({ option: 'provider-7' });
  expect(await types()).toContain('approval.refused');
  // The message that was pressed is gone on; who comes late changes nothing.
  await expect(press('decide')).rejects.toThrow('nothing to press');
  expect((await here.readRoom(id)).ok).toBe(true);
});

test('a page is answered from its message: acknowledged, sent on to the next level, declined', async () => {
  const { here, fake, one, other, id, deliver, slack, errors } = await begun(walkPlan);
  await withPolicy(here, 'night', { levels: [level(5, 'ben'), level(10, 'ada')] });
  const by = { type: 'person', id: 'ada', name: 'Ada' } as const;
  const pageOf = async (text: string) => {
    const target = { type: 'policy', id: 'night' } as const;
    const done = await here.pageSomebody({ incident: id, target, text }, by, null);
    await deliverDue(here, deliver(slack));
    return done.ok ? done.value.page : '';
  };
  const stateOf = async (page: string) => {
    const room = await here.readRoom(id);
    return room.ok ? room.value.pages.find((each) => each.id === page) : undefined;
  };

  const first = await pageOf('please look');
  expect(other.inbox().at(-1)?.text).toBe('SEV1 please look');
  await other.press('Acknowledge', `@${other.id}`);
  expect(await stateOf(first)).toMatchObject({ acknowledged: { by: { id: 'ben' } } });
  await fake.until(() => /You have it/.test(other.inbox().at(-1)?.text ?? ''), 'the answer');

  const second = await pageOf('once more');
  const before = one.inbox().length;
  await other.press('Escalate now', `@${other.id}`);
  await here.fireTimers(here.clock.at);
  await deliverDue(here, deliver(slack));
  expect(await stateOf(second)).toMatchObject({ level: 2 });
  expect(one.inbox().length).toBeGreaterThan(before);

  const third = await pageOf('and again');
  await other.press('Can’t', `@${other.id}`);
  await fake.until(() => other.modal(), 'the modal that asks why');
  await other.submit({ 'Why (may stay empty)': 'On a train' });
  await here.fireTimers(here.clock.at);
  await deliverDue(here, deliver(slack));
  const told = await here.readRoom(id);
  expect(JSON.stringify(told.ok && told.value.timeline)).toContain('On a train');
  expect(await stateOf(third)).toMatchObject({ level: 2 });
  expect(errors).toEqual([]);
});
