import { expect, test } from 'vitest';
import * as a from '../../app/domain/runbook/plan.builder.ts';
import { drillMarkdown } from '../../app/messages/drill-markdown.ts';
import type { SentEvent } from '../../app/usecases/types.ts';
import { ada, bulkhead, libraryOf, MORNING } from '../harness/bulkhead.ts';

const plan = {
  ...a.plan(
    { ...a.step('hold', { next: 'shed', deadline: 600 }), onLapse: { type: 'escalate' as const } },
    a.step('shed', { next: 'serve', deadline: 1200 }),
    a.step('serve', { next: 'over', deadline: 600 }),
    a.exit('over'),
  ),
  ...{ id: 'outage', title: 'Provider outage', objective: { rto: 3600 } },
};

test('an outage is rehearsed at sixty times the speed, with surprises, and its report says how it went', async () => {
  const here = await bulkhead(libraryOf(plan), { cadence: { sev1: 900 } });
  const id = await here.declared({
    ...{ title: 'Rehearse the outage', kind: 'drill' },
    drill: {
      ...{ pages: 'log', pace: 60 },
      injects: [
        { after: 300, text: 'The standby zone is full too' },
        { after: 36_000, text: 'Never reached' },
      ],
    },
  });
  const until = async (seconds: number) => {
    const end = MORNING + seconds * 1000;
    for (;;) {
      const next = (await here.store.read.nextTimers(1))[0]?.dueAt ?? end;
      here.clock.at = Math.max(here.clock.at, Math.min(next, end));
      const { nextDueAt } = await here.fireTimers(here.clock.at);
      if (here.clock.at >= end && (nextDueAt === null || nextDueAt > end)) return;
    }
  };
  const does = async (event: SentEvent) => {
    const sent = await here.sendEvent(id, event, ada, null);
    if (!sent.ok) throw new Error(`${event.type}: ${sent.rejection.code}`);
  };
  const room = async () => {
    const view = await here.readRoom(id, ada);
    if (!view.ok) throw new Error(view.rejection.code);
    return view.value;
  };
  const report = async () => {
    const made = await here.readDrillReport(id);
    if (!made.ok) throw new Error(made.rejection.code);
    return made.value;
  };

  // The plan's ten minutes are ten seconds, the update of every quarter hour comes every fifteen.
  expect((await room()).walkthrough).toMatchObject({ objective: { rto: 60 }, worstRemaining: 40 });
  expect((await room()).incident).toMatchObject({
    updateDue: { dueAt: MORNING + 15_000 },
    drill: { pace: 60, pages: 'log', told: [], ahead: 2 },
  });
  expect(JSON.stringify(await room())).not.toContain('Never reached');

  await until(6);
  expect((await room()).incident.drill?.told).toEqual([
    { number: 1, text: 'The standby zone is full too', at: MORNING + 5000 },
  ]);
  expect((await room()).timeline.at(-1)).toMatchObject({
    ...{ type: 'inject.told', at: MORNING + 5000, by: { type: 'clock' } },
    params: { number: 1, text: 'The standby zone is full too' },
  });

  await until(13);
  await does({ type: 'step.done', step: 'hold' });
  await does({ type: 'step.skipped', step: 'shed', reason: 'Nothing to shed' });
  await until(16);
  expect((await room()).incident.updateDue).toMatchObject({ missed: 1 });
  await does({ type: 'step.done', step: 'serve' });
  expect(await report()).toMatchObject({ complete: false });
  expect(await here.readRunbook('outage')).not.toHaveProperty('value.lastDrill');
  await until(20);
  await does({ type: 'incident.resolved' });

  const made = await report();
  expect(made).toMatchObject({
    ...{ complete: true, pace: 60, pages: 'log', updates: 0 },
    recovery: { wall: 20, plan: 1200 },
    walkthroughs: [{ measured: { wall: 16, plan: 960 }, objective: 3600, kept: true }],
    count: { met: 2, missed: 1, unfinished: 0 },
    deviations: [{ kind: 'skipped', said: 'Nothing to shed' }],
    injects: [{ number: 1, at: MORNING + 5000 }, { number: 2 }],
  });
  expect(made.deadlines[0]).toMatchObject({ step: 'hold', fate: 'missed', late: 180 });
  expect(drillMarkdown(made)).toContain('The standby zone is full too');
  expect(await here.replayAll()).toMatchObject({ problems: [] });

  // It is the newest evidence that the runbook was walked, with the time that it took.
  expect(await here.readRunbook('outage')).toMatchObject({
    value: {
      lastDrill: { incident: id, pace: 60, measured: { plan: 960 } },
      freshness: { lastDrilledAt: MORNING + 16_000 },
    },
  });
});

test('a drill that was cancelled or goes on is no evidence, and a real incident has no drill report', async () => {
  const here = await bulkhead(libraryOf(plan));
  const real = await here.declared();
  expect(await here.readDrillReport(real)).toMatchObject({
    rejection: { code: 'drill-report-not-found' },
  });
  await here.sendEvent(real, { type: 'incident.cancelled', reason: 'None' }, ada, null);
  const drill = await here.declared({ kind: 'drill' });
  const facts = async () => {
    const page = await here.readRunbook('outage');
    return page.ok ? page.value.freshness : null;
  };
  expect(await facts()).not.toHaveProperty('lastDrilledAt');
  await here.sendEvent(drill, { type: 'incident.cancelled', reason: 'Later' }, ada, null);
  expect(await facts()).not.toHaveProperty('lastDrilledAt');
  expect(await facts()).not.toHaveProperty('lastUsedAt');
});
