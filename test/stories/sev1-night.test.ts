import { expect, test } from 'vitest';
import * as a from '../../app/domain/runbook/plan.builder.ts';
import { incidentMarkdown } from '../../app/messages/incident-markdown.ts';
import type { SentEvent, Viewer } from '../../app/usecases/types.ts';
import { bulkhead, libraryOf, MORNING } from '../harness/bulkhead.ts';
import { freshFile, freshStore } from '../harness/store.ts';

const marta: Viewer = { type: 'person', id: 'marta', name: 'Marta' };
const jonas: Viewer = { type: 'person', id: 'jonas', name: 'Jonas' };
const sven: Viewer = { type: 'person', id: 'sven', name: 'Sven' };

const outage = {
  ...a.plan(
    {
      ...a.step('hold', { next: 'shed', deadline: 600, role: 'operations' }),
      onLapse: { type: 'escalate' as const },
    },
    a.step('shed', { next: 'over', deadline: 900, role: 'operations' }),
    a.exit('over'),
  ),
  ...{ id: 'outage', title: 'Provider outage', escalation: 'on-call', services: ['inference'] },
};
const fallback = {
  ...a.plan(a.step('switch', { next: 'over', deadline: 1200 }), a.exit('over')),
  ...{ id: 'fallback', title: 'Fall back to our own machines', services: ['inference'] },
};
const library = libraryOf(outage, fallback);

test('a sev1 is handed over in the night, lapses, takes a second runbook and a duplicate in', async () => {
  const file = freshFile();
  let here = await bulkhead(library, { store: await freshStore(file) });
  await here.store.transact(async (tx) => {
    for (const { id, name } of [marta, jonas, sven])
      await tx.insertPerson({
        ...{ id, name, createdAt: 1, email: null },
        ...{ zone: null, language: null, deactivatedAt: null },
      });
  });
  const id = await here.declared({ title: 'Nothing launches', detectedAt: MORNING - 120_000 });
  const send = (event: SentEvent, by = marta, incident = id) =>
    here.sendEvent(incident, event, by, null);
  const does = async (event: SentEvent, by = marta, incident = id) => {
    const sent = await send(event, by, incident);
    if (!sent.ok) throw new Error(`${event.type}: ${JSON.stringify(sent.rejection)}`);
  };
  const refuses = async (event: SentEvent, code: string, by = marta) =>
    expect(await send(event, by)).toMatchObject({ ok: false, rejection: { code } });
  const room = async () => {
    const view = await here.readRoom(id, marta);
    if (!view.ok) throw new Error(view.rejection.code);
    return view.value;
  };
  const until = async (minutes: number) => {
    here.clock.at = MORNING + minutes * 60_000;
    while ((await here.fireTimers(here.clock.at)).fired > 0);
  };

  // Nobody has taken it up until Marta takes the command.
  expect((await room()).incident).toMatchObject({
    state: 'declared',
    detectedAt: MORNING - 120_000,
  });
  here.clock.at += 60_000;
  await does({ type: 'role.taken', role: 'incident-commander' });
  expect((await room()).incident).toMatchObject({
    state: 'active',
    acknowledged: { by: marta, at: MORNING + 60_000 },
  });

  // Jonas says that he holds; he is warned, puts it off once, and the server restarts meanwhile.
  await does({ type: 'step.claimed', step: 'hold' }, jonas);
  await refuses({ type: 'step.claimed', step: 'hold' }, 'step-already-claimed');
  await until(9);
  await does(
    { type: 'deadline.snoozed', step: 'hold', minutes: 5, reason: 'Quota is open' },
    jonas,
  );
  await refuses(
    { type: 'deadline.snoozed', step: 'hold', minutes: 1, reason: 'x' },
    'already-snoozed',
  );
  await here.store.close();
  here = await bulkhead(library, { store: await freshStore(file), clock: here.clock });
  expect((await room()).timers).toMatchObject([
    {
      step: 'hold',
      dueAt: MORNING + 15 * 60_000,
      holder: { id: 'jonas' },
      snoozed: { minutes: 5 },
    },
  ]);
  await until(14);
  await until(16);
  expect((await room()).walkthrough.current[0]).toMatchObject({ overdueAt: MORNING + 16 * 60_000 });
  const effects = (await here.store.read.outboxWaiting(9)).map(({ effect }) => effect.type);
  expect(effects).toEqual(['warn', 'warn']);
  // Nobody holds the step's role and no policy of that name is kept, so the page says so at once.
  expect(await here.listPagesOf(id)).toMatchObject({
    value: [{ reason: 'lapse', step: 'hold', wanted: 'on-call', state: 'exhausted' }],
  });

  // The command goes to Sven, who has it only once he accepts.
  await does({ type: 'role.offered', role: 'incident-commander', to: 'sven' });
  expect((await room()).incident.roles[0]).toMatchObject({
    holder: { name: 'Marta' },
    offer: { to: { name: 'Sven' } },
  });
  await does({ type: 'role.accepted', role: 'incident-commander' }, sven);
  await does({ type: 'role.assigned', role: 'deputy', to: 'marta' }, sven);
  expect((await room()).incident.responders.map(({ name, roles }) => [name, roles])).toEqual([
    ['Marta', ['deputy']],
    ['Sven', ['incident-commander']],
  ]);

  // A second runbook is proposed and adopted; from now on it must be said which one is meant.
  const suggested = await here.suggestForIncident(id);
  expect(suggested).toMatchObject({ value: [{ runbook: { id: 'fallback' } }] });
  await does({ type: 'walkthrough.adopted', runbook: 'fallback' }, jonas);
  await refuses({ type: 'walkthrough.adopted', runbook: 'fallback' }, 'runbook-already-walked');
  await refuses({ type: 'step.done', step: 'switch' }, 'walkthrough-ambiguous');
  const [first, second] = (await room()).walkthroughs.map((one) => one.id);
  await does({ type: 'step.done', step: 'switch', walkthrough: second });
  expect((await room()).walkthroughs.map(({ status }) => status)).toEqual(['open', 'done']);
  await does({ type: 'step.done', step: 'hold' }, jonas);
  expect((await room()).walkthroughs[0]?.current[0]).toMatchObject({
    id: 'shed',
    walkthrough: first,
  });
  await refuses({ type: 'step.done', step: 'x', walkthrough: 'w' }, 'walkthrough-not-found');

  // Somebody else had declared the same thing: it is merged, and its clocks rest.
  const twin = await here.declared({ title: 'Launches fail' });
  await does({ type: 'incident.merged', into: id, reason: 'The same outage' }, jonas, twin);
  expect(await here.store.read.timersOf(twin)).toEqual([]);
  expect(await here.store.read.incident(twin)).toMatchObject({
    state: 'cancelled',
    mergedInto: id,
  });
  expect((await room()).incident.absorbed).toMatchObject([{ id: twin, title: 'Launches fail' }]);
  expect(
    await here.sendEvent(twin, { type: 'step.done', step: 'hold' }, jonas, null),
  ).toMatchObject({
    rejection: { code: 'incident-merged', params: { title: 'Nothing launches' } },
  });
  expect(await send({ type: 'incident.merged', into: id, reason: 'x' })).toMatchObject({
    rejection: { code: 'merge-into-itself' },
  });
  expect(await send({ type: 'incident.merged', into: twin, reason: 'x' })).toMatchObject({
    rejection: { code: 'merge-target-over' },
  });

  // Mitigated, the rest of the first runbook given up, resolved.
  await does({ type: 'fact.pinned', text: 'Served from our own machines' });
  await does({ type: 'link.added', url: 'https://status.example.org' });
  await does({ type: 'incident.mitigated', summary: 'Tier 0 is served' }, sven);
  await does(
    { type: 'walkthrough.abandoned', reason: 'Nothing is left to shed', walkthrough: first },
    sven,
  );
  expect((await room()).timers).toEqual([]);
  await does({ type: 'incident.resolved' }, sven);
  const ended = await room();
  expect(ended.incident).toMatchObject({ state: 'resolved', open: false });
  expect(ended.incident.facts).toMatchObject([{ text: 'Served from our own machines' }]);

  // The timeline is narrowed, exported and proven.
  const people = await here.readTimeline(id, 0, 100, { kinds: ['people'], person: 'sven' });
  expect(people.ok && people.value.entries.map(({ type }) => type)).toEqual([
    'role.accepted',
    'role.assigned',
  ]);
  const inSecond = await here.readTimeline(id, 0, 100, { walkthrough: second ?? '' });
  expect(inSecond.ok && inSecond.value.entries.map(({ type }) => type)).toEqual([
    'walkthrough.started',
    'step.done',
  ]);
  const exported = await here.exportIncident(id);
  if (!exported.ok) throw new Error(exported.rejection.code);
  expect(exported.value.chain).toMatchObject({ ok: true, entries: ended.timeline.length });
  const text = incidentMarkdown(exported.value);
  expect(text).toContain('Jonas put the deadline of “hold” off by 5 minutes: Quota is open');
  expect(text).toContain('Marta offered the role “incident-commander” to Sven');
  expect(await here.replayAll()).toMatchObject({ incidents: 2, problems: [] });
});
