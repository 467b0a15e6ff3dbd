import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import * as a from '../domain/runbook/plan.builder.ts';

const plan = a.plan(
  { ...a.step('classify', { next: 'fix', deadline: 300, role: 'lead' }), title: 'Classify it' },
  a.step('fix', { next: 'end', deadline: 900 }),
  a.exit('end'),
);
const library = libraryOf({ ...plan, objective: { rto: 3600 } });

test('the room shows the walk, its timers and its timeline as of one moment', async () => {
  const { declared, sendEvent, readRoom, clock } = await bulkhead(library);
  const id = await declared({ summary: 'since eight' });
  clock.at += 60_000;
  await sendEvent(id, { type: 'note.added', text: 'status page is green' }, ben, null);
  const room = await readRoom(id);
  if (!room.ok) throw new Error(room.rejection.code);
  const { incident, walkthrough, timers, timeline, cursor, now, html } = room.value;
  expect(incident).toMatchObject({ id, number: 1, state: 'declared', severity: 'sev1' });
  expect(walkthrough.current.map((step) => step.title)).toEqual(['Classify it']);
  expect(walkthrough).toMatchObject({ doneCount: 0, totalCount: 2, worstRemaining: 1200 });
  expect(timers).toMatchObject([{ step: 'classify', dueAt: clock.at + 240_000, late: false }]);
  expect(timeline.map(({ type }) => type)).toEqual([
    'incident.declared',
    'walkthrough.started',
    'note.added',
  ]);
  expect({ cursor, now }).toEqual({ cursor: 3, now: clock.at });
  expect(html).toEqual({ '@page': ['<p>Context</p>'] });
});

test('a room that is read again shows the time of now and, after an event, the event', async () => {
  const { declared, sendEvent, readRoom, clock, store } = await bulkhead(library);
  const id = await declared();
  const other = await declared();
  await readRoom(id);
  await sendEvent(other, { type: 'note.added', text: 'elsewhere' }, ada, null);
  clock.at += 301_000;
  const later = await readRoom(id);
  expect(later).toMatchObject({ value: { now: clock.at, cursor: 5, timers: [{ late: true }] } });
  await sendEvent(id, { type: 'step.done', step: 'classify' }, ben, null);
  const moved = await readRoom(id);
  expect(moved).toMatchObject({
    value: { walkthrough: { doneCount: 1, current: [{ id: 'fix' }] }, cursor: 7 },
  });
  const again = await (await bulkhead(library, { store, clock: { at: clock.at } })).readRoom(id);
  expect(moved).toEqual(again);
});

test('an unknown incident has no room and no timeline', async () => {
  const { readRoom, readTimeline } = await bulkhead(library);
  const refused = { ok: false, rejection: { code: 'incident-not-found' } };
  expect(await readRoom('nowhere')).toMatchObject(refused);
  expect(await readTimeline('nowhere')).toMatchObject(refused);
});

test('the timeline comes in parts', async () => {
  const { declared, sendEvent, readTimeline } = await bulkhead(library);
  const id = await declared();
  for (const text of ['one', 'two', 'three'])
    await sendEvent(id, { type: 'note.added', text }, ada, null);
  const first = await readTimeline(id, 1, 2);
  expect(first).toMatchObject({ value: { entries: [{ seq: 2 }, { seq: 3 }], next: 3 } });
  const rest = await readTimeline(id, 3, 2);
  expect(rest).toMatchObject({ value: { entries: [{ seq: 4 }, { seq: 5 }], next: null } });
  expect(await readTimeline(id, 99)).toMatchObject({ value: { entries: [], next: null } });
});

test('the list tells what each incident waits for, newest first', async () => {
  const { declared, sendEvent, listIncidents, clock } = await bulkhead(library);
  const first = await declared({ title: 'First' });
  await declared({ title: 'Second', kind: 'drill' });
  await sendEvent(first, { type: 'step.done', step: 'classify' }, ada, null);
  expect(await listIncidents()).toMatchObject([
    { number: 2, title: 'Second', kind: 'drill', current: { title: 'Classify it', role: 'lead' } },
    {
      number: 1,
      declaredBy: 'Ada',
      doneCount: 1,
      totalCount: 2,
      objective: 3600,
      worstRemaining: 900,
      current: { title: 'fix', dueAt: clock.at + 900_000, overdue: false },
    },
  ]);
  await sendEvent(first, { type: 'step.done', step: 'fix' }, ada, null);
  await sendEvent(first, { type: 'incident.resolved' }, ada, null);
  expect(await listIncidents({ state: 'resolved' })).toMatchObject([
    { title: 'First', outcome: 'resolved', resolvedAt: clock.at },
  ]);
  expect(await listIncidents({ state: 'open' })).toMatchObject([
    { title: 'Second', state: 'declared' },
  ]);
  expect(await listIncidents({ state: 'over' })).toMatchObject([
    { title: 'First', acknowledgedAt: clock.at, walkthroughs: 0 },
  ]);
});

test('what lapses next is listed over all active incidents', async () => {
  const { declared, sendEvent, listLapses, clock } = await bulkhead(library);
  const first = await declared({ title: 'First' });
  clock.at += 10_000;
  const second = await declared({ title: 'Second' });
  const third = await declared({ title: 'Third' });
  await sendEvent(second, { type: 'step.done', step: 'classify' }, ada, null);
  await sendEvent(third, { type: 'incident.resolved' }, ada, null);
  expect(await listLapses(5)).toMatchObject([
    { incident: { id: first }, step: 'classify', title: 'Classify it', dueAt: clock.at + 290_000 },
    { incident: { id: second, title: 'Second' }, step: 'fix', dueAt: clock.at + 900_000 },
  ]);
  expect(await listLapses(1)).toHaveLength(1);
});
