import { expect, test } from 'vitest';
import { wordsOf } from '../../app/deliver/words.ts';
import type { Message, SendEffect } from '../../app/domain/delivery/message.ts';
import { accepted, type Outcome } from '../../app/domain/outcome.ts';
import * as a from '../../app/domain/runbook/plan.builder.ts';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import type { Judge, SignedIn, Viewer } from '../../app/usecases/types.ts';
import { ada, ben, bulkhead, libraryOf } from '../harness/bulkhead.ts';

const plan: Plan = {
  ...a.plan(a.step('hold', { next: 'over' }), a.exit('over')),
  ...{ id: 'outage', title: 'Outage', severity: 'sev2', owner: 'ops', objective: { rto: 600 } },
};
const DAY = 86_400;
const may: Judge = () => accepted(null);
const signed = (who: Viewer) => ({ ...who, grants: [] }) as unknown as SignedIn;
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.rejection.code);

/** Sunday, 2026-11-22. Ada is in the team that owns the runbook, Ben is not. */
const story = async () => {
  const here = await bulkhead(libraryOf(plan));
  await here.keepRevisions();
  await here.store.transact(async (tx) => {
    await tx.insertTeam({ id: 'ops', name: 'Ops', createdAt: 0 });
    for (const { id, name } of [ada, ben]) {
      const person = { id, name, createdAt: 0, email: null, zone: null, language: null };
      await tx.insertPerson({ ...person, deactivatedAt: null });
      await tx.insertContactPoint({
        ...{ id: `mail-of-${id}`, personId: id, kind: 'email', address: `${id}@example.org` },
        ...{ createdAt: 0, verifiedAt: 1, position: 0 },
      });
    }
    await tx.joinTeam({ teamId: 'ops', personId: 'ada' });
  });
  await here.pass(0);
  const planned = (on: string, owner?: string) =>
    here.planDrill(
      ...([signed(ada), may] as const),
      { runbook: 'outage', kind: 'functional', on, remindDays: 7, ...(owner && { owner }) },
      null,
    );
  const mail = async () => {
    const rows = await here.store.read.outboxWaiting(100);
    return rows.flatMap(({ effect }) => {
      const { to, message } = effect as SendEffect;
      return effect.type === 'send' && 'person' in to ? [{ to: to.person, message }] : [];
    });
  };
  const subject = (message: Message) => {
    const to = { way: 'email' as const, address: '', name: '', language: null, zone: null };
    return wordsOf(message, to, {});
  };
  const state = async (id: string) => value(await here.readDrill(id)).state;
  return { here, planned, mail, subject, state };
};

test('a drill is planned, reminded of, begun from its plan, and its result comes back', async () => {
  const { here, planned, mail, subject, state } = await story();
  expect(code(await planned('2026-11-21'))).toBe('drill-day-past');
  expect(code(await planned('2026-12-07', 'nobody'))).toBe('person-not-found');
  const { id, number } = value(await planned('2026-12-07', 'ben'));
  expect([number, await state(id)]).toEqual([1, 'planned']);

  await here.pass(7 * DAY);
  expect(await mail()).toEqual([]);
  await here.pass(DAY);
  const [reminder] = await mail();
  expect(reminder).toMatchObject({ to: 'ben', message: { type: 'drill-near' } });
  expect(reminder && subject(reminder.message).subject).toBe(
    'Functional drill on 2026-12-07: Outage',
  );
  await here.pass(DAY);
  expect(await mail()).toHaveLength(1);

  const options = { title: 'Drill of the outage', pages: 'log' } as const;
  const begin = (key: string | null) => here.startDrill(signed(ben), may, id, options, key);
  const [one, two] = await Promise.all([begin('press-one'), begin('press-two')]);
  expect([code(one), code(two)].sort()).toEqual(['drill-changed', 'ok']);
  const won = one.ok ? 'press-one' : 'press-two';
  const incident = value(one.ok ? one : two);
  expect(value(await begin(won))).toEqual(incident);
  expect(code(await begin(null))).toBe('drill-state');
  expect(await here.listIncidents()).toHaveLength(1);
  expect(await state(id)).toBe('running');

  here.clock.at += 300_000;
  value(await here.sendEvent(incident.id, { type: 'step.done', step: 'hold' }, ben, null));
  value(await here.sendEvent(incident.id, { type: 'incident.resolved' }, ben, null));
  expect(value(await here.readDrill(id))).toMatchObject({
    ...{ state: 'done', late: false },
    begun: { evidence: { drill: 'functional', result: { measured: { plan: 300 }, kept: true } } },
  });
  const { version } = value(await here.readDrill(id));
  const off = { type: 'cancelled', reason: 'Not needed', base: version } as const;
  expect(code(await here.changeDrill(signed(ada), may, id, off, null))).toBe('drill-state');
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});

test('a drill that is broken off may be begun again, one that is missed is a finding until it is done', async () => {
  const { here, planned, state } = await story();
  const { id } = value(await planned('2026-11-24'));
  const begin = async () => {
    const options = { title: 'Drill', pages: 'log' } as const;
    return value(await here.startDrill(signed(ada), may, id, options, null)).id;
  };
  const first = await begin();
  value(await here.sendEvent(first, { type: 'incident.cancelled', reason: 'Real one' }, ada, null));
  expect(await state(id)).toBe('broken-off');
  await here.pass(3 * DAY);
  expect(await state(id)).toBe('missed');
  expect((await here.listEvidenceFindings())[0]).toMatchObject({
    ...{ code: 'RB601', severity: 'error', about: { page: 'drill', id }, since: '2026-11-24' },
  });
  const second = await begin();
  value(await here.sendEvent(second, { type: 'step.done', step: 'hold' }, ada, null));
  value(await here.sendEvent(second, { type: 'incident.resolved' }, ada, null));
  expect(value(await here.readDrill(id))).toMatchObject({ state: 'done', late: true });
  expect(await here.listEvidenceFindings()).toEqual([]);
});

test('a drill is moved, handed on and called off, with who did it and why', async () => {
  const { here, planned, state } = await story();
  const { id } = value(await planned('2026-12-07', 'ben'));
  const change = (what: object, base: number) =>
    here.changeDrill(signed(ada), may, id, { ...what, base } as never, null);
  value(await change({ type: 'changed', on: '2026-12-14', owner: 'ada' }, 1));
  expect(code(await change({ type: 'changed', on: '2026-12-15' }, 1))).toBe('drill-changed');
  expect(code(await change({ type: 'changed', on: '2026-01-01' }, 2))).toBe('drill-day-past');
  await here.pass(10 * DAY);
  // The reminder went with the day.
  expect(await here.store.read.deliveryByKey(`drill-near:${id}:2026-12-07`)).toBeNull();
  value(await change({ type: 'cancelled', reason: 'The zone is gone' }, 2));
  expect(await state(id)).toBe('cancelled');
  await here.pass(30 * DAY);
  expect((await here.listEvidenceFindings()).map((one) => one.code)).toEqual([]);
  const { lines } = await here.readAudit({ types: ['drill.planned', 'drill.changed'] }, 10);
  expect(lines.map(({ event }) => event.said ?? '')).toEqual([
    ...['The zone is gone', '2026-12-07 → 2026-12-14', ''],
  ]);
});

test('what is overdue is told once a week to whom it asks, and nobody hears of nothing', async () => {
  const { here, planned, mail, subject } = await story();
  // Three months: the review of a tier-1 runbook is due by 22 February.
  await here.pass(90 * DAY);
  expect(await mail()).toEqual([]);
  await here.pass(9 * DAY);
  const [digest, ...more] = await mail();
  expect(more).toEqual([]);
  expect(digest).toMatchObject({ to: 'ada', message: { type: 'evidence-digest', count: 1 } });
  expect(digest && subject(digest.message).lines[1]).toBe(
    '“Outage” has been due for a review since 2027-02-22.',
  );
  await here.pass(DAY);
  expect(await mail()).toHaveLength(1);
  await here.pass(6 * DAY);
  expect(await mail()).toHaveLength(2);

  // A missed drill asks its owner; a review ends what was due.
  const today = new Date(here.clock.at).toISOString().slice(0, 10);
  value(await planned(today, 'ben'));
  const good = { outcome: 'confirmed', checked: ['procedures'] } as never;
  value(await here.recordReviewed(signed(ada), may, 'outage', good, null));
  await here.pass(7 * DAY);
  const last = (await mail()).slice(2).filter(({ message }) => message.type !== 'drill-near');
  expect(last.map(({ to }) => to)).toEqual(['ben']);
});
