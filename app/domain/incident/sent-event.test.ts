import { expect, test } from 'vitest';
import { type SentEvent, sentEventSchema } from './sent-event.ts';
import { sentEventLimits } from './sent-event-limits.ts';

const everyEvent: { [T in SentEvent['type']]: Extract<SentEvent, { type: T }> } = {
  'note.added': { type: 'note.added', text: 'Provider confirms' },
  'severity.changed': { type: 'severity.changed', severity: 'sev2', reason: 'Tier 0 is served' },
  'role.taken': { type: 'role.taken', role: 'commander' },
  'incident.resolved': { type: 'incident.resolved', summary: 'Back to normal' },
  'incident.reopened': { type: 'incident.reopened', reason: 'It came back' },
  'incident.acknowledged': { type: 'incident.acknowledged' },
  'incident.mitigated': { type: 'incident.mitigated', summary: 'Served from elsewhere' },
  'incident.cancelled': { type: 'incident.cancelled', reason: 'A broken probe' },
  'incident.merged': { type: 'incident.merged', into: 'inc-1', reason: 'The same outage' },
  'role.assigned': { type: 'role.assigned', role: 'scribe', to: 'p-ben' },
  'role.offered': { type: 'role.offered', role: 'incident-commander', to: 'p-ben' },
  'role.accepted': { type: 'role.accepted', role: 'incident-commander' },
  'role.declined': { type: 'role.declined', role: 'incident-commander', reason: 'Asleep' },
  'role.left': { type: 'role.left', role: 'scribe' },
  'responder.joined': { type: 'responder.joined' },
  'responder.left': { type: 'responder.left' },
  'fact.pinned': { type: 'fact.pinned', text: 'Zone b is empty', entry: 3 },
  'fact.unpinned': { type: 'fact.unpinned', fact: 'f1' },
  'link.added': { type: 'link.added', url: 'https://status.example.org', title: 'Status' },
  'update.published': {
    ...{ type: 'update.published', audience: 'external', status: 'identified' },
    ...{ title: 'Slow answers', text: 'We know why.', nextIn: 900, corrects: 1 },
  },
  'walkthrough.adopted': { type: 'walkthrough.adopted', runbook: 'other', inputs: { region: 'x' } },
  'walkthrough.abandoned': { type: 'walkthrough.abandoned', reason: 'Not ours', walkthrough: 'w1' },
  'step.claimed': { type: 'step.claimed', step: 'hold' },
  'step.released': { type: 'step.released', step: 'hold' },
  'deadline.snoozed': { type: 'deadline.snoozed', step: 'hold', minutes: 5, reason: 'On hold' },
  'check.ticked': { type: 'check.ticked', step: 'hold', check: 'c1' },
  'check.cleared': { type: 'check.cleared', step: 'hold', check: 'c1' },
  'value.recorded': { type: 'value.recorded', step: 'hold', name: 'region', value: 'eu-north' },
  'step.done': { type: 'step.done', step: 'fallback/hold' },
  'step.skipped': { type: 'step.skipped', step: 'hold', reason: 'Nothing to hold' },
  'step.reopened': { type: 'step.reopened', step: 'hold', reason: 'Done too early' },
  'decision.made': { type: 'decision.made', step: 'enough', option: 'yes' },
  'verify.recorded': { type: 'verify.recorded', step: 'served', value: '108', pass: true },
  'wait.ended': { type: 'wait.ended', step: 'settle', reason: 'Alert is gone' },
  'signal.received': { type: 'signal.received', signal: 'ticket-answered' },
  'page.acknowledged': { type: 'page.acknowledged', step: 'ask' },
  'page.exhausted': { type: 'page.exhausted', step: 'ask' },
  'approval.given': { type: 'approval.given', step: 'burst', role: 'finance', note: 'Two days' },
  'approval.refused': { type: 'approval.refused', step: 'burst', role: 'finance', reason: 'No' },
  'rollback.started': { type: 'rollback.started', step: 'shed', reason: 'Too much was shed' },
  'rollback.done': { type: 'rollback.done', step: 'undo-shed' },
};

test.each(Object.values(everyEvent))('$type is heard as it was said', (event) => {
  expect(sentEventSchema.parse(event)).toEqual(event);
});

test('what the clock says or what begins a process is not heard from a client', () => {
  for (const type of [
    'incident.declared',
    'incident.closed',
    'incident.absorbed',
    'role.handed',
    'update.due',
    'inject.told',
    'stakeholder.shared',
    'stakeholder.revoked',
    'deadline.warning',
    'walkthrough.started',
    'deadline.lapsed',
    'wait.elapsed',
    'reminder.due',
  ])
    expect(sentEventSchema.safeParse({ type, key: 'k', step: 's' }).success).toBe(false);
});

test('a reason is trimmed and may not be empty', () => {
  const skip = (reason: string) =>
    sentEventSchema.safeParse({ type: 'step.skipped', step: 'hold', reason });
  expect(skip('  not needed \n').data).toMatchObject({ reason: 'not needed' });
  expect(skip(' \t\n').success).toBe(false);
  expect(skip('x'.repeat(sentEventLimits.text)).success).toBe(true);
  expect(skip('x'.repeat(sentEventLimits.text + 1)).success).toBe(false);
});

test('a value ends at its limit', () => {
  const record = (value: string) =>
    sentEventSchema.safeParse({ type: 'value.recorded', name: 'region', value }).success;
  expect(record('x'.repeat(sentEventLimits.value))).toBe(true);
  expect(record('x'.repeat(sentEventLimits.value + 1))).toBe(false);
  expect(record('')).toBe(false);
});

test('a text that cannot be stored is refused', () => {
  for (const text of ['a\u0000b', 'half \ud83d pair'])
    expect(sentEventSchema.safeParse({ type: 'note.added', text }).success).toBe(false);
  expect(sentEventSchema.safeParse({ type: 'note.added', text: 'João 🛟' }).success).toBe(true);
});

test('a key that the event does not know is refused', () => {
  const sent = { type: 'step.done', step: 'hold', at: 0 };
  expect(sentEventSchema.safeParse(sent).success).toBe(false);
});

test('anything that is no object is refused without a throw', () => {
  for (const sent of [null, undefined, 1, 'step.done', [], {}, { type: 'unheard.of' }])
    expect(sentEventSchema.safeParse(sent).success).toBe(false);
});
