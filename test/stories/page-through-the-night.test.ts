import { expect, test } from 'vitest';
import * as a from '../../app/domain/runbook/plan.builder.ts';
import type { Viewer } from '../../app/usecases/types.ts';
import { ada, type Bulkhead, bulkhead, libraryOf } from '../harness/bulkhead.ts';
import { level, minutes, paged, withPeople, withPolicy } from '../harness/on-call.ts';
import { freshFile, freshStore } from '../harness/store.ts';

const plan = a.plan(
  { ...a.escalate('reach', { next: 'fix' }), policy: 'night', onExhausted: 'alone' },
  a.step('fix', { next: 'end' }),
  a.step('alone', { next: 'end' }),
  a.exit('end'),
);
const library = libraryOf(plan);
const ben: Viewer = { type: 'person', id: 'ben', name: 'Ben' };

const night = async (here: Bulkhead, ackTimeout: number | null = null) => {
  await withPeople(here, 'Ben', 'Eve', 'Boss');
  const levels = [level(5, 'ben'), level(10, 'eve')];
  await withPolicy(here, 'night', { levels, repeat: 1, lastResort: level(5, 'boss'), ackTimeout });
};

const current = async (here: Bulkhead, id: string) => {
  const room = await here.readRoom(id);
  return room.ok ? room.value.walkthrough.current.map((step) => step.id) : [];
};

test('nobody answers: two rounds, the last resort, and the runbook goes on alone', async () => {
  const here = await bulkhead(library);
  await night(here);
  const id = await here.declared();
  await minutes(here, 34);
  expect(await paged(here)).toEqual(['ben', 'eve', 'ben', 'eve', 'boss']);
  expect(await current(here, id)).toEqual(['reach']);
  await minutes(here, 1);
  expect(await current(here, id)).toEqual(['alone']);
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});

test('an acknowledgement and then silence: the page begins again; work in the room holds it off', async () => {
  const here = await bulkhead(library);
  await night(here, 1800);
  const id = await here.declared();
  const [page] = await here.listPages();
  await here.answerPage(page?.id ?? '', { do: 'acknowledge' }, ben, null);
  await minutes(here, 20);
  await here.sendEvent(id, { type: 'note.added', text: 'Looking' }, ada, null);
  await minutes(here, 29);
  expect(await paged(here)).toEqual(['ben']);
  await minutes(here, 1);
  expect(await paged(here)).toEqual(['ben', 'ben']);
  expect(await here.listPages()).toMatchObject([{ state: 'paging', level: 1 }]);
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});

test('a restart in the middle of a level changes nothing, and a long one pages each level once', async () => {
  const file = freshFile();
  const before = await bulkhead(library, { store: await freshStore(file) });
  await night(before);
  await before.declared();
  await minutes(before, 3);
  await before.store.close();

  const { clock } = before;
  const after = await bulkhead(library, { store: await freshStore(file), clock });
  await minutes(after, 1);
  expect(await paged(after)).toEqual(['ben']);
  await minutes(after, 1);
  expect(await paged(after)).toEqual(['ben', 'eve']);

  // Two hours without a clock: the level that was due begins late, and the next ones wait for theirs.
  clock.at += 2 * 3_600_000;
  await after.fireTimers(clock.at);
  expect(await paged(after)).toEqual(['ben', 'eve', 'ben']);
  await minutes(after, 5);
  expect(await paged(after)).toEqual(['ben', 'eve', 'ben', 'eve']);
  expect(await after.replayAll()).toMatchObject({ problems: [] });
});
