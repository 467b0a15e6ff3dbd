import { expect, test } from 'vitest';
import * as a from '../../app/domain/runbook/plan.builder.ts';
import { draftOf, usualStatus } from '../../app/update-draft.ts';
import type { SentEvent, SignedIn } from '../../app/usecases/types.ts';
import { ada, ben, bulkhead, libraryOf, MORNING } from '../harness/bulkhead.ts';

const library = libraryOf(a.plan(a.step('one', { next: 'end' }), a.exit('end')));
const may = () => ({ ok: true, value: null }) as const;
const me = { ...ada, type: 'token', grants: [], scopes: [] } as unknown as SignedIn;

test('a sev1 is told to customers every quarter of an hour, corrected, and closed with a word', async () => {
  const here = await bulkhead(library, { cadence: { sev1: 900, sev2: 1800 } });
  const id = await here.declared({ title: 'Customer X is down' });
  const does = async (event: SentEvent, by = ada) => {
    const sent = await here.sendEvent(id, event, by, null);
    if (!sent.ok) throw new Error(`${event.type}: ${sent.rejection.code}`);
  };
  const room = async () => {
    const view = await here.readRoom(id, ada);
    if (!view.ok) throw new Error(view.rejection.code);
    return view.value;
  };
  const at = async (minutes: number) => {
    here.clock.at = MORNING + minutes * 60_000;
    while ((await here.fireTimers(here.clock.at)).fired > 0);
  };
  /** Publishes what the template says. */
  const publishes = async (more: { corrects?: number } = {}) => {
    const view = await room();
    const status = usualStatus(view.incident);
    const said = draftOf(view, {}, 'external', status);
    await does({ type: 'update.published', audience: 'external', status, ...said, ...more }, ben);
  };

  await does({ type: 'role.taken', role: 'communications' }, ben);
  const made = await here.createStakeholderLink(me, may, id, {
    ...{ name: 'Customer X', audience: 'external', days: 7 },
  });
  if (!made.ok) throw new Error(made.rejection.code);
  const page = async () => {
    const read = await here.readStakeholderPage(made.value.secret);
    return read.ok ? read.value : null;
  };
  expect(await page()).toMatchObject({ updates: [] });

  // A quarter of an hour without a word: Ben, who holds communications, is reminded.
  await at(16);
  expect((await room()).incident.updateDue).toMatchObject({ missed: 1, by: { id: 'ben' } });
  await publishes();
  expect((await room()).incident.updateDue).toEqual({
    ...{ dueAt: MORNING + 31 * 60_000, missed: 0, by: { id: 'ben', name: 'Ben' } },
  });
  expect(await page()).toMatchObject({ status: 'investigating', title: 'Service is disrupted' });

  // An update in time is not reminded of; a correction says which one it puts right.
  await at(30);
  await publishes({ corrects: 1 });
  await at(40);
  expect((await room()).incident.updateDue).toMatchObject({ missed: 0 });
  expect((await page())?.updates).toMatchObject([{ corrects: 1 }, { correctedBy: 2 }]);

  await does({ type: 'incident.resolved' });
  expect((await room()).incident).not.toHaveProperty('updateDue');
  await publishes();
  expect(await page()).toMatchObject({ status: 'resolved' });
  expect(JSON.stringify(await page())).not.toMatch(/Customer X|Ada|Ben/);
  const told = (await room()).timeline.map(({ type }) => type);
  expect(told.filter((type) => type.startsWith('update.'))).toEqual([
    ...['update.due', 'update.published', 'update.published', 'update.published'],
  ]);
  await here.revokeStakeholderLink(me, may, id, made.value.id);
  expect(await page()).toBeNull();
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});
