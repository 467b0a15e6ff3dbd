import { expect, test } from 'vitest';
import type { SentToRetrospective } from '../../app/domain/retrospective/sent.ts';
import { exit, plan, step } from '../../app/domain/runbook/plan.builder.ts';
import type { Viewer } from '../../app/usecases/types.ts';
import { ada, ben, bulkhead, libraryOf, MORNING } from '../harness/bulkhead.ts';
import { withPeople } from '../harness/on-call.ts';
import { deliverDue } from '../harness/outbox.ts';

const DAY = 86_400;
const anyone = () => ({ ok: true, value: null }) as const;

const night = async () => {
  const runbook = plan(
    step('look', { next: 'move', deadline: 300 }),
    step('move', { next: 'end' }),
    exit('end'),
  );
  const here = await bulkhead(libraryOf(runbook));
  await withPeople(here, 'Ada', 'Ben');
  const id = await here.declared({ summary: 'Launches are refused', detectedAt: MORNING - 60_000 });
  const act = async (event: Parameters<typeof here.sendEvent>[1], by = ada) => {
    const sent = await here.sendEvent(id, event, by, null);
    if (!sent.ok) throw new Error(`${event.type}: ${JSON.stringify(sent.rejection)}`);
  };
  const write = async (event: SentToRetrospective, by: Viewer = ada) => {
    const sent = await here.sendRetrospective(by, anyone, id, event, null);
    return sent.ok ? 'ok' : sent.rejection.code;
  };
  const read = async () => {
    const view = await here.readRetrospective(id);
    if (!view.ok) throw new Error(view.rejection.code);
    return view.value;
  };
  return { here, id, runbook, act, write, read };
};

test('a night is resolved, told, reviewed by another, published and closed; its item is verified', async () => {
  const { here, id, runbook, act, write, read } = await night();
  await here.pass(360);
  await act({ type: 'step.done', step: 'look' });
  await act({ type: 'step.skipped', step: 'move', reason: 'Zone c was still empty' });
  await act({ type: 'fact.pinned', text: '40 training jobs waited' });
  await act({ type: 'incident.mitigated', summary: 'Planned capacity took over' });
  await here.pass(600);
  expect((await here.readRetrospective(id)).ok).toBe(false);
  await act({ type: 'incident.resolved', summary: 'The provider has GPUs again' });

  // It opened by itself, with what was said that night.
  const opened = await read();
  expect(opened).toMatchObject({
    ...{ state: 'draft', overdue: false, dueAt: here.clock.at + 3 * DAY * 1000 },
    opened: { by: { type: 'clock' } },
    times: { detect: 60, acknowledge: 360, mitigate: 420, resolve: 1020 },
  });
  const text = (section: string) => opened.sections.find((one) => one.id === section);
  expect(text('summary')?.text).toContain('Launches are refused\n\nPlanned capacity took over');
  expect(text('impact')).toMatchObject({ text: '- 40 training jobs waited', version: 1 });
  expect(opened.deviations.map(({ kind, said }) => [kind, said])).toEqual([
    ['lapsed', undefined],
    ['skipped', 'Zone c was still empty'],
  ]);

  // Two write the same section: the second is told, and what the first wrote stays.
  const edit = (section: 'contributing', words: string, base: number): SentToRetrospective => ({
    ...{ type: 'retrospective.edited', section, text: words, base },
  });
  expect(await write(edit('contributing', 'One zone only', 0), ben)).toBe('ok');
  expect(await write(edit('contributing', 'A quota', 0))).toBe('section-changed');
  expect(await write(edit('contributing', 'One zone only, and a quota', 1))).toBe('ok');

  const added = await here.addAction(
    ada,
    {
      ...{ title: 'Hold planned capacity in two zones', kind: 'prevent', owner: 'ben' },
      ...{ dueOn: '2026-12-01', about: { runbook: runbook.id, step: 'move' } },
      source: { type: 'incident', id },
    },
    'key-12345678',
  );
  if (!added.ok) throw new Error(added.rejection.code);
  expect(added.value).toMatchObject({ number: 1, owner: { name: 'Ben' }, about: { step: 'move' } });

  // Nobody looks for three days: home and the list say so.
  await here.pass(3 * DAY + 60);
  expect(await here.listRetrospectives()).toMatchObject([{ incident: { id }, overdue: true }]);

  expect(await write({ type: 'retrospective.submitted' })).toBe('ok');
  expect(await write({ type: 'retrospective.reviewed' })).toBe('review-by-another');
  expect(await write({ type: 'retrospective.reviewed', note: 'Clear' }, ben)).toBe('ok');
  expect(await write({ type: 'retrospective.published' })).toBe('ok');
  expect(await write(edit('contributing', 'Later', 2))).toBe('retrospective-published');
  expect(await write({ type: 'retrospective.amended', text: 'It was 41 jobs' }, ben)).toBe('ok');
  expect((await here.store.read.incident(id))?.state).toBe('closed');
  expect(await here.listRetrospectives()).toEqual([]);
  expect(await here.listRetrospectives({ published: true })).toMatchObject([{ incident: { id } }]);

  // The item outlives the incident; whoever did it does not verify it.
  const change = (type: 'done' | 'verified', by: Viewer) =>
    here.changeAction(by, anyone, added.value.id, { type }, null);
  expect(await change('done', ben)).toMatchObject({ ok: true });
  expect(await change('verified', ben)).toMatchObject({ rejection: { code: 'verify-by-another' } });
  expect(await here.listActions()).toMatchObject([{ state: 'done', pending: true }]);
  expect(await change('verified', ada)).toMatchObject({ ok: true, value: { state: 'verified' } });
  expect(await here.listActions()).toEqual([]);

  const types = (await here.store.read.log(id, 0, -1)).map(({ event }) => event.type);
  expect(types.filter((type) => /^(retrospective|action|incident\.closed)/.test(type))).toEqual([
    'retrospective.opened',
    'retrospective.edited',
    'retrospective.edited',
    'action.told',
    'retrospective.due',
    'retrospective.submitted',
    'retrospective.reviewed',
    'retrospective.published',
    'incident.closed',
    'retrospective.amended',
    'action.told',
    'action.told',
  ]);
  expect(await here.replayAll()).toMatchObject({ problems: [], audit: { problem: null } });

  const metrics = await here.readMetrics({ kind: 'real' }, 'severity');
  expect(metrics).toMatchObject({
    n: 1,
    measures: { acknowledge: { median: 360 }, resolve: { n: 1, median: 1020, p90: null } },
    deadlines: { met: 0, missed: 1, unfinished: 0, share: 0 },
  });
  expect((await here.readMetrics({ kind: 'drill' }, 'severity')).n).toBe(0);
});

test('reopening puts a published retrospective back to draft, and the next resolution makes it due anew', async () => {
  const { here, act, write, read } = await night();
  await act({ type: 'fact.pinned', text: 'All jobs' });
  await act({ type: 'incident.resolved', summary: 'Over' });
  await write({ type: 'retrospective.submitted' });
  await write({ type: 'retrospective.reviewed' }, ben);
  await write({ type: 'retrospective.published' });
  expect((await here.readMetrics({ kind: 'real' }, 'severity')).n).toBe(1);
  await here.pass(3600);
  await act({ type: 'incident.reopened', reason: 'It came back' });
  expect(await read()).toMatchObject({ state: 'draft', dueAt: null, overdue: false });
  expect((await here.readMetrics({ kind: 'real' }, 'severity')).n).toBe(0);
  expect(await write({ type: 'retrospective.submitted' })).toBe('retrospective-incident-goes-on');
  await here.pass(3600);
  await act({ type: 'incident.resolved' });
  expect(await read()).toMatchObject({ state: 'draft', dueAt: here.clock.at + 3 * DAY * 1000 });
  expect((await here.readMetrics({ kind: 'real' }, 'severity')).measures.resolve).toMatchObject({
    ...{ n: 1, median: 7260 },
  });
  expect(await write({ type: 'retrospective.submitted' })).toBe('ok');
  expect((await here.replayAll()).problems).toEqual([]);
});

test('whoever led is asked for an overdue retrospective, daily for a week, until it is published', async () => {
  const { here, id, act, write, read } = await night();
  await act({ type: 'role.taken', role: 'incident-commander' }, ben);
  await act({ type: 'fact.pinned', text: 'All jobs' });
  await act({ type: 'incident.resolved', summary: 'Over' });
  const { dueAt } = await read();
  const asked = async () =>
    (await deliverDue(here)).flatMap(({ to, content }) =>
      content.type === 'message' && content.message.type === 'retrospective-due'
        ? [[to.address, content.message.due]]
        : [],
    );
  await here.pass(3 * DAY - 1);
  expect(await asked()).toEqual([]);
  await here.pass(1);
  expect(await asked()).toEqual([['ben@example.org', dueAt]]);
  await here.pass(DAY - 1);
  expect(await asked()).toEqual([]);
  await here.pass(1);
  expect(await asked()).toEqual([['ben@example.org', dueAt]]);
  for (let day = 0; day < 10; day += 1) await here.pass(DAY);
  expect(await asked()).toHaveLength(5);
  const entries = (await here.store.read.log(id, 0, -1)).filter(
    ({ event }) => event.type === 'retrospective.due',
  );
  expect(entries).toHaveLength(7);

  // Reopened, it is due anew with the next resolution, and asked for no more once it is published.
  await act({ type: 'incident.reopened', reason: 'It came back' });
  await here.pass(9 * DAY);
  expect(await asked()).toEqual([]);
  await act({ type: 'incident.resolved' });
  await here.pass(3 * DAY);
  expect(await asked()).toHaveLength(1);
  await write({ type: 'retrospective.submitted' });
  await write({ type: 'retrospective.reviewed' }, ben);
  expect(await write({ type: 'retrospective.published' })).toBe('ok');
  await here.pass(9 * DAY);
  expect(await asked()).toEqual([]);
  expect(await here.store.read.timersOf(id)).toMatchObject([]);
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});
