import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../app/library/library.ts';
import type { SentEvent, Viewer } from '../../app/usecases/types.ts';
import { bulkhead, MORNING } from '../harness/bulkhead.ts';
import { freshFile, freshStore } from '../harness/store.ts';

const marta: Viewer = { type: 'person', id: 'marta', name: 'Marta' };
const jonas: Viewer = { type: 'person', id: 'jonas', name: 'Jonas' };
const shipped = fileURLToPath(new URL('../../runbooks/', import.meta.url));

const shippedLibrary = async () => {
  const library = await openLibrary({ roots: [shipped] });
  onTestFinished(() => library.close());
  return library;
};

test('a provider runs out of GPUs, and the night ends on planned capacity', async () => {
  const file = freshFile();
  const library = await shippedLibrary();
  let here = await bulkhead(library, { store: await freshStore(file) });
  const id = await here.declared({
    title: 'GPU launches refused in europe-west4',
    runbook: 'provider-capacity-outage',
    inputs: { sku: 'a3-highgpu-8g', region: 'europe-west4', 'other-zone': 'europe-west4-c' },
  });

  /** Lets the clock run until `minutes` after the declaration; everything due by then fires. */
  const at = async (minutes: number) => {
    const until = MORNING + minutes * 60_000;
    for (;;) {
      const next = (await here.store.read.nextTimers(1))[0]?.dueAt ?? until;
      here.clock.at = Math.max(here.clock.at, Math.min(next, until));
      const { nextDueAt } = await here.fireTimers(here.clock.at);
      if (here.clock.at >= until && (nextDueAt === null || nextDueAt > until)) return;
    }
  };
  const send = (event: SentEvent, by = marta) => here.sendEvent(id, event, by, null);
  const does = async (event: SentEvent, by = marta) => {
    const sent = await send(event, by);
    if (!sent.ok) throw new Error(`${event.type}: ${JSON.stringify(sent.rejection)}`);
  };
  const done = (step: string, by = marta) => does({ type: 'step.done', step }, by);
  const choose = (step: string, option: string) => does({ type: 'decision.made', step, option });
  const room = async () => {
    const view = await here.readRoom(id, marta);
    if (!view.ok) throw new Error(view.rejection.code);
    return view.value;
  };
  const current = async () => (await room()).walkthrough.current.map((step) => step.id).sort();
  const types = async () => (await room()).timeline.map(({ type }) => type);

  // Confirming takes longer than its five minutes: the step is overdue, and the page says that nobody can be reached yet.
  const [confirm] = (await room()).walkthrough.current;
  expect(confirm).toMatchObject({ id: 'confirm', dueAt: MORNING + 5 * 60_000 });
  expect(JSON.stringify(confirm?.commands)).toContain('europe-west4');
  await does({
    type: 'value.recorded',
    name: 'first-error',
    value: 'ZONE_RESOURCE_POOL_EXHAUSTED',
  });
  const [check] = confirm?.checks ?? [];
  await does({ type: 'check.ticked', step: 'confirm', check: check?.id ?? '' }, jonas);
  await at(6);
  expect((await room()).walkthrough.current[0]).toMatchObject({ overdueAt: MORNING + 5 * 60_000 });
  expect(await here.store.read.outboxWaiting(9)).toMatchObject([
    { effect: { type: 'warn', step: 'confirm' } },
  ]);
  expect(await here.listPagesOf(id)).toMatchObject({
    value: [{ reason: 'lapse', step: 'confirm', state: 'exhausted' }],
  });
  await done('confirm');

  // Two decide at the same moment: the first one counts, the second hears who it was.
  await at(8);
  const [first, second] = await Promise.all([
    send({ type: 'decision.made', step: 'classify', option: 'capacity' }, jonas),
    send({ type: 'decision.made', step: 'classify', option: 'quota' }, marta),
  ]);
  expect(first.ok).toBe(true);
  expect(second).toMatchObject({
    ok: false,
    rejection: { code: 'decision-already-made', params: { by: 'Jonas' } },
  });

  // Holding is critical: who does not command may not skip it.
  expect(
    await send({ type: 'step.skipped', step: 'hold', reason: 'no access' }, jonas),
  ).toMatchObject({ ok: false, rejection: { code: 'critical-needs-commander' } });
  await at(11);
  await done('hold');
  expect(await current()).toEqual(['probe', 'shed', 'status-page', 'ticket']);

  // Four lanes at once; the first update goes out by itself and every half hour again.
  await at(13);
  await done('ticket', jonas);
  await done('shed');
  await does({ type: 'step.reopened', step: 'shed', reason: 'tier 3 still holds 16 GPUs' }, jonas);
  await at(15);
  await done('shed');
  await does({ type: 'step.skipped', step: 'status-page', reason: 'Support has published it' });
  await does({ type: 'value.recorded', step: 'probe', name: 'usable', value: '84' }, jonas);

  // The server is down while the probe's deadline passes. It is told of late, and once.
  await here.store.close();
  const clock = { at: MORNING + 40 * 60_000 };
  here = await bulkhead(library, { store: await freshStore(file), clock });
  await at(40);
  const late = (await room()).timeline.filter(({ type }) => type === 'deadline.lapsed');
  expect(late).toHaveLength(2);
  expect(late[1]).toMatchObject({ late: 19 * 60, by: { type: 'clock' } });
  await done('probe', jonas);

  await at(42);
  await choose('enough', 'short');
  await at(50);
  await done('widen');
  await choose('enough-wider', 'both');
  await at(53);
  await does({ type: 'verify.recorded', step: 'service', value: '402', pass: true });
  await choose('outlook', 'back');
  await at(60);
  await done('go-back');
  await does({ type: 'verify.recorded', step: 'home', value: '355', pass: true });

  // What was held is let go by its rollback, which returns to where the walk stood.
  await does({ type: 'rollback.started', step: 'hold', reason: 'capacity is back' });
  expect(await current()).toEqual(['unhold']);
  await does({ type: 'rollback.done', step: 'unhold' }, jonas);
  expect(await current()).toEqual(['release']);
  await done('release');
  await at(70);
  await done('account');

  // The end of the way is not the end of the incident: a person resolves it.
  const ended = await room();
  expect(ended.walkthrough).toMatchObject({ outcome: { exit: 'done', outcome: 'resolved' } });
  expect(ended.incident.state).toBe('active');
  expect(ended.timers).toEqual([]);
  expect(await send({ type: 'step.done', step: 'account' })).toMatchObject({
    ok: false,
    rejection: { code: 'walkthrough-ended' },
  });
  await does({ type: 'incident.resolved', summary: 'Served from europe-west4-c, now back' });
  expect((await room()).incident.state).toBe('resolved');
  expect(await here.listIncidents({ state: 'open' })).toEqual([]);

  // It comes back before the night is over: the same incident is reopened, and closed again.
  expect(await send({ type: 'note.added', text: 'One pod is pending again' })).toMatchObject({
    ok: true,
  });
  await does({ type: 'incident.reopened', reason: 'A pod of tier 1 is pending' }, jonas);
  expect((await here.listIncidents({ state: 'open' })).map((one) => one.id)).toEqual([id]);
  await at(75);
  await does({ type: 'incident.resolved', summary: 'It was a single broken node' }, jonas);
  await at(600);
  expect((await types()).slice(-2)).toEqual(['incident.resolved', 'retrospective.resumed']);

  // The update went out at the start and half an hour later, and no more after the end.
  const updates = (await here.store.read.outboxWaiting(99)).filter(
    ({ effect }) => effect.step === 'update',
  );
  expect(updates.map(({ effect }) => effect.key)).toEqual([
    'notify:update#1:0',
    'notify:update#1:1',
  ]);

  const report = await here.replayAll();
  // Of the four acts since then, two ended the incident and one reopened it: the retrospective follows.
  expect(report).toMatchObject({ incidents: 1, entries: ended.timeline.length + 7, problems: [] });
});
