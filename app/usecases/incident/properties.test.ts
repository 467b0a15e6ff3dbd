import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import type { SentEvent } from '../../domain/incident/sent-event.ts';
import { mayNow } from '../../domain/rights/may.ts';
import * as a from '../../domain/runbook/plan.builder.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import type { Judge, Viewer } from '../types.ts';

const plan = {
  ...a.plan(
    a.step('classify', { next: 'choose', deadline: 300, role: 'operations' }),
    a.decision('choose', { to: ['fix', 'end'], deadline: 600 }),
    a.step('fix', { next: 'end', deadline: 900 }),
    a.exit('end'),
  ),
  owner: 'platform',
};
const second = { ...plan, id: 'second', title: 'Second' };
const people: Viewer[] = ['ada', 'ben', 'carl'].map((id) => ({ type: 'person', id, name: id }));

const role = fc.constantFrom('incident-commander', 'deputy', 'scribe', 'No Role');
const to = fc.constantFrom('ada', 'ben', 'carl', 'nobody');
const step = fc.constantFrom('classify', 'choose', 'fix', 'nowhere');
const reason = fc.constantFrom('because', ' ');
const where = fc.constantFrom(undefined, 0, 1);

/** Any act, sensible or not; `where` says which walkthrough, by its place. */
const act = fc.oneof(
  fc.record({
    type: fc.constantFrom('role.taken', 'role.accepted', 'role.declined', 'role.left'),
    role,
  }),
  fc.record({ type: fc.constantFrom('role.assigned', 'role.offered'), role, to }),
  fc.record({
    type: fc.constantFrom('responder.joined', 'responder.left', 'incident.acknowledged'),
  }),
  fc.record({ type: fc.constantFrom('incident.mitigated', 'incident.resolved') }),
  fc.record({
    type: fc.constantFrom('incident.reopened', 'incident.reopened', 'incident.cancelled'),
    reason,
  }),
  fc.record({
    type: fc.constant('severity.changed'),
    severity: fc.constantFrom('sev1', 'sev2'),
    reason,
  }),
  fc.record({ type: fc.constant('fact.pinned'), entry: fc.nat(9) }),
  fc.record({ type: fc.constant('fact.unpinned'), fact: fc.constantFrom('f1', 'f2') }),
  fc.record({ type: fc.constant('link.added'), url: fc.constantFrom('https://a.example/', 'x:y') }),
  fc.record({
    type: fc.constant('walkthrough.adopted'),
    runbook: fc.constantFrom('second', 'none'),
  }),
  fc.record({ type: fc.constant('incident.merged'), into: fc.constant('OTHER'), reason }),
  ...[0, 1].map(() =>
    fc.record({ type: fc.constantFrom('step.done', 'step.claimed', 'step.released'), step, where }),
  ),
  fc.record({
    type: fc.constant('decision.made'),
    step: fc.constant('choose'),
    option: fc.constant('o0'),
    where,
  }),
  fc.record({
    type: fc.constant('deadline.snoozed'),
    step,
    minutes: fc.constantFrom(5, 7),
    reason,
    where,
  }),
  fc.record({ type: fc.constant('walkthrough.abandoned'), reason, where }),
);

const acts = fc.array(fc.record({ act, who: fc.nat(2), wait: fc.constantFrom(0, 0, 30, 400) }), {
  minLength: 5,
  maxLength: 25,
  size: 'max',
});

const begun = async () => {
  const here = await bulkhead(libraryOf(plan, second));
  await here.store.transact(async (tx) => {
    for (const { id, name } of people)
      await tx.insertPerson({
        ...{ id, name, createdAt: 1, email: null },
        ...{ zone: null, language: null, deactivatedAt: null },
      });
  });
  const id = await here.declared({ runbook: plan.id });
  const other = await here.declared({ runbook: plan.id, title: 'The other' });
  const seen = async () => ({
    rows: await here.store.read.incidents(),
    all: await Promise.all([id, other].map((one) => here.store.read.incidentRows(one, 0))),
    outbox: await here.store.read.outboxWaiting(1000),
  });
  const eventOf = async (drawn: Record<string, unknown>): Promise<SentEvent> => {
    const { where, ...event } = drawn;
    if (event.into === 'OTHER') event.into = other;
    if (typeof where !== 'number') return event as SentEvent;
    const view = await here.readRoom(id);
    const walk = view.ok ? view.value.walkthroughs[where]?.id : undefined;
    return { ...event, walkthrough: walk ?? 'none' } as SentEvent;
  };
  return { here, id, seen, eventOf };
};

test('whatever people do: a refusal is a sentence and changes nothing, and the log gives the same state', async () => {
  const accepted = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(acts, async (drawn) => {
      const { here, id, seen, eventOf } = await begun();
      for (const { act: one, who, wait } of drawn) {
        if (wait > 0) await here.pass(wait);
        const event = await eventOf(one);
        const before = await seen();
        const sent = await here.sendEvent(id, event, people[who] as Viewer, null);
        if (sent.ok) {
          accepted.set(event.type, (accepted.get(event.type) ?? 0) + 1);
          continue;
        }
        expect(await seen()).toEqual(before);
        const { code, params } = sent.rejection;
        expect(sayByCode('rejection', code, params), code).not.toBe(`rejection.${code}`);
      }
      expect((await here.replayAll()).problems).toEqual([]);
      expect(await here.verifyIncident(id)).toMatchObject({ value: { ok: true } });
      const view = await here.readRoom(id);
      const row = await here.store.read.incident(id);
      expect(view.ok && view.value.incident.state).toBe(row?.state);
      await here.store.close();
    }),
    { numRuns: 40, interruptAfterTimeLimit: 40_000 },
  );
  // It was not all refused.
  expect(accepted.size).toBeGreaterThan(8);
});

test('nothing that somebody without the right does changes anything, and their refusal is about rights', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (drawn, elsewhere) => {
      const { here, id, seen, eventOf } = await begun();
      const grants = elsewhere
        ? [{ role: 'responder' as const, team: 'elsewhere' }]
        : [{ role: 'viewer' as const, team: null }];
      const judge: Judge = (wanted, facts) =>
        mayNow({ type: 'person', grants, freshUntil: 9e15 }, wanted, facts, here.clock.at);
      const stranger: Viewer = { type: 'person', id: 'zoe', name: 'Zoe' };
      const before = await seen();
      for (const [at, { act: one }] of drawn.entries()) {
        const event = await eventOf(one);
        const sent = await here.sendEvent(id, event, stranger, at % 2 ? `key-${at}` : null, judge);
        expect(sent).toMatchObject({ ok: false, rejection: { code: 'right-missing' } });
      }
      expect(await seen()).toEqual(before);
      await here.store.close();
    }),
    { numRuns: 25, interruptAfterTimeLimit: 40_000 },
  );
});
