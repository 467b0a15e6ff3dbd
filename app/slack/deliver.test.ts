import { expect, test } from 'vitest';
import { wrongInMessage } from '../../test/harness/fake-slack/check-blocks.ts';
import type { Delivery } from '../deliver/types.ts';
import { linksOf, wordsOf } from '../deliver/words.ts';
import type { Message, MessageIncident } from '../domain/delivery/message.ts';
import type { SlackAnswer } from './api.ts';
import { deliverBySlack, deliveryMessage } from './deliver.ts';

const incident: MessageIncident = {
  ...{ id: 'i1', number: 7, title: '<!channel> GPUs & more', severity: 'sev1', kind: 'real' },
};
const page: Message = {
  ...{ type: 'page', incident, escalation: 'e1', level: 1, reason: 'manual', since: 0 },
  ...{ title: 'Please look', text: 'It is <b>bad</b>', by: '<@U1>' },
};
const messages: Message[] = [
  page,
  { type: 'pages-folded', pages: [{ incident, escalation: 'e1', title: 'One' }] },
  { type: 'page-closed', incident, title: 'Please look', by: 'Ben' },
  { type: 'update', incident, audience: 'internal', title: 'Slow', text: 'We know why' },
  { type: 'update-due', incident },
  { type: 'deadline-near', incident, title: 'Confirm the outage', due: 600_000 },
  {
    ...{ type: 'review', review: { id: 'r1', number: 2, title: 'Quarter' }, what: 'to-sign' },
    ...{ startsAt: 0, zone: 'UTC' },
  },
  { type: 'contact-check', code: '123456' },
  { type: 'contact-test' },
];
const to = { way: 'slack', address: 'U0ADA001', name: 'Ada', language: null, zone: 'Europe/Rome' };
const delivery = (message: Message): Delivery => ({
  ...{ key: 'k', to: to as Delivery['to'], createdAt: 0 },
  content: { type: 'message', message },
});
const words = (one: Delivery, message: Message) => {
  const links = linksOf(one, 'https://bulkhead.example');
  return { ...wordsOf(message, one.to, links), ...links };
};

test('whatever is told is told in words, and a page with what answers it', () => {
  for (const message of messages) {
    const made = deliveryMessage(delivery(message), words);
    expect([message.type, made && wrongInMessage(made)]).toEqual([message.type, []]);
    expect(JSON.stringify(made)).not.toMatch(/<!channel|<@U1|<b>/);
    const buttons = JSON.stringify(made?.blocks).match(/"action_id":"page:\w+"/g) ?? [];
    expect([message.type, buttons]).toHaveLength(2);
    expect(buttons).toHaveLength(message.type === 'page' ? 3 : 0);
  }
  const near = deliveryMessage(delivery(messages[5] as Message), words);
  expect(near?.text).toContain('Confirm the outage');
  expect(JSON.stringify(near?.blocks)).toMatch(/01:10 Europe\/Rome.*00:10/);
  const review = deliveryMessage(delivery(messages[6] as Message), words);
  expect(JSON.stringify(review?.blocks)).toContain('/reviews/r1|Open in Bulkhead');
  const drill = { ...page, incident: { ...incident, kind: 'drill' as const } };
  expect(deliveryMessage(delivery(drill), words)?.text).toMatch(/drill/i);
});

test.each([
  ['ratelimited', { again: true, code: 'slack-ratelimited', retryAfter: 7 }],
  ['http-503', { again: true, code: 'slack-http-503' }],
  ['unreachable', { again: true, code: 'slack-unreachable' }],
  // Somebody mends it while the page waits; other contacts have their own turn meanwhile.
  ['token_revoked', { again: true, code: 'slack-token-revoked' }],
  ['user_not_found', { again: false, code: 'slack-user-not-found' }],
  ['invalid_blocks', { again: false, code: 'slack-invalid-blocks' }],
])('what Slack says to a page, %s, is tried again or not', async (code, expected) => {
  const answer: SlackAnswer = { ok: false, code, ...(code === 'ratelimited' && { retryAfter: 7 }) };
  const deliver = deliverBySlack(() => async () => answer, words);
  expect(await deliver(delivery(page))).toEqual({ ok: false, ...expected });
});

test('without Slack the next contact is tried', async () => {
  const deliver = deliverBySlack(() => null, words);
  expect(await deliver(delivery(page))).toMatchObject({ code: 'not-configured', again: false });
});
