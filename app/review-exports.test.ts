import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { ada, ben, reviewing } from '../test/harness/reviews.ts';
import { usualAgenda } from './domain/review/series.ts';
import { invitationText } from './invitation-text.ts';
import { reviewMarkdown } from './review-markdown.ts';

const eventIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event] = calendar.getAllSubcomponents('vevent');
  if (!event) throw new Error('no event');
  const [organizer] = event.getAllProperties('organizer');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: event.getFirstPropertyValue('status'),
    start: new ICAL.Event(event).startDate.toJSDate().toISOString(),
    minutes: new ICAL.Event(event).duration.toSeconds() / 60,
    organizer: organizer?.getParameter('cn'),
    attendees: event.getAllProperties('attendee').map((one) => one.getParameter('cn')),
  };
};

const length = usualAgenda.reduce((sum, { minutes }) => sum + minutes, 0);

test('another calendar reads the invitation, its update when it is postponed, and its cancellation', async () => {
  const { here, cycle, must } = await reviewing();
  const read = async () => {
    const invitation = await here.readInvitation(cycle);
    if (!invitation.ok) throw new Error(invitation.rejection.code);
    const text = invitationText(invitation.value, 'https://bulkhead.example/reviews/1');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    return eventIn(text);
  };
  const first = await read();
  expect(first).toMatchObject({
    ...{ method: 'REQUEST', status: 'CONFIRMED', start: '2027-01-12T14:00:00.000Z' },
    ...{ minutes: length, organizer: 'Ada', attendees: ['Ben'] },
  });
  await must(cycle, { type: 'review.postponed', to: '2027-01-19T14:00', reason: 'Ada is ill' });
  const moved = await read();
  expect(moved).toMatchObject({ uid: first.uid, start: '2027-01-19T14:00:00.000Z' });
  expect(moved.sequence).toBeGreaterThan(first.sequence);
  await must(cycle, { type: 'review.cancelled', reason: 'Merged into the next' });
  const off = await read();
  expect(off).toMatchObject({ uid: first.uid, method: 'CANCEL', status: 'CANCELLED' });
  expect(off.sequence).toBeGreaterThan(moved.sequence);
});

test('the minutes say what was said and signed, and nothing written in them becomes their structure', async () => {
  const { here, cycle, until, read, open, must, finish, sign } = await reviewing();
  await here.keepRevisions();
  await until(Date.UTC(2027, 0, 12, 14, 5));
  await open(cycle);
  const text = '# Not a heading\n<script>alert(1)</script>';
  await must(cycle, { type: 'review.noted', item: 'incidents', text, base: 0 });
  expect(reviewMarkdown(await read(cycle))).toContain('Not signed');
  await finish(cycle, '2027-02-10');
  await sign(cycle, ada, ben);
  await must(cycle, { type: 'review.amended', text: 'The quota was 64' });
  const view = await read(cycle);
  const markdown = reviewMarkdown(view);
  expect(markdown).not.toContain('Not signed');
  expect(markdown).toContain('> \\# Not a heading\n> \\<script\\>');
  expect(markdown).toContain(view.run.submitted?.hash);
  expect(markdown).toContain(view.chain.head);
  expect(markdown).toMatch(/- Ada, 2027-01-12 .* UTC\n- Ben/);
  expect(markdown).toContain('The quota was 64');
  expect(markdown.match(/^# /gm)).toHaveLength(1);
});
