import { WebClient } from '@slack/web-api';
import { expect, onTestFinished, test } from 'vitest';
import { wrongInBlocks, wrongInView } from './harness/fake-slack/check-blocks.ts';
import { fakeTokens, startFakeSlack } from './harness/fake-slack/start.ts';

const begun = async () => {
  const clock = { at: 1_700_000_000_000 };
  const fake = await startFakeSlack({ now: () => clock.at });
  onTestFinished(() => fake.stop());
  const client = new WebClient(fakeTokens.botToken, {
    ...{ slackApiUrl: fake.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  return { fake, client, clock };
};

test("a channel is made, written to and read back through Slack's own client", async () => {
  const { fake, client } = await begun();
  const made = await client.conversations.create({ name: 'inc-1' });
  const channel = made.channel?.id ?? '';
  const said = await client.chat.postMessage({ channel, text: 'Hello' });
  await client.pins.add({ channel, timestamp: said.ts ?? '' });
  expect(fake.channel('inc-1').card()).toBe('Hello');
  await expect(client.conversations.create({ name: 'inc-1' })).rejects.toThrow('name_taken');
});

test('the fourth message within a second waits as Retry-After says', async () => {
  const { client, clock } = await begun();
  const { channel } = await client.conversations.create({ name: 'busy' });
  const say = () => client.chat.postMessage({ channel: channel?.id ?? '', text: 'one more' });
  for (const _ of [1, 2, 3]) await say();
  await expect(say()).rejects.toMatchObject({ retryAfter: 1 });
  clock.at += 1000;
  await say();
});

test('what Slack would refuse is refused, and said', () => {
  const button = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Go' } };
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
  expect(
    wrongInBlocks([section('fine'), { type: 'actions', elements: [button] }], 'message'),
  ).toEqual([]);
  expect(wrongInBlocks([section('x'.repeat(3001))], 'message')).toHaveLength(1);
  expect(wrongInBlocks(Array(51).fill(section('x')), 'message')).toHaveLength(1);
  expect(wrongInBlocks([{ type: 'actions', elements: [button, button] }], 'message')).toHaveLength(
    1,
  );
  expect(wrongInBlocks([{ type: 'actions', elements: [] }], 'message')).toHaveLength(1);
  const title = { type: 'plain_text', text: 'A title that is far too long' };
  expect(wrongInView({ type: 'modal', title, blocks: [] })).toHaveLength(1);
});
