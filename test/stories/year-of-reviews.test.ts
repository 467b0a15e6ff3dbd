import { expect, test } from 'vitest';
import type { SeriesInput } from '../../app/domain/review/sent.ts';
import { openClient } from '../../db/client.ts';
import { sha256 } from '../harness/bulkhead.ts';
import { aSeriesInput } from '../harness/review-series.ts';
import { ada, ben, capacityRunbook, cyd, reviewing } from '../harness/reviews.ts';
import { freshFile, freshStore } from '../harness/store.ts';

const DAY = 86_400_000;
const day = (text: string) => Date.parse(`${text}Z`);
const runbook = capacityRunbook.id;

test('a year of four reviews: a drill, an incident, an action carried over, one postponed, one corrected', async () => {
  const file = freshFile();
  const world = await reviewing({}, await freshStore(file));
  const { here, cycle: first, read, say, must, until, takeOn, settle, open, finish, sign } = world;
  const of = async (id: string) => (await read(id)).state;

  // Nothing but the clock prepares it: invitation, pack, circulation.
  await until(day('2026-12-22T15:00'));
  expect((await read(first)).run.invited?.by).toEqual({ type: 'clock' });
  await until(day('2027-01-06T15:00'));
  expect(await of(first)).toBe('preparing');
  await until(day('2027-01-12T14:05'));
  expect(await of(first)).toBe('circulated');
  expect(await say(first, { type: 'review.opened' })).toBe('review-chair-absent');
  await open(first);
  await must(first, { type: 'review.item-begun', item: 'incidents' });
  here.clock.at += 20 * 60_000;
  await must(first, { type: 'review.item-begun', item: 'capacity' });
  expect((await read(first)).run.spent.incidents).toBe(1200);
  await must(first, { type: 'review.disposed', item: 'capacity', disposition: 'decision' });
  const deferred = { disposition: 'deferred', until: '2027-04-30' } as const;
  await must(first, { type: 'review.disposed', item: 'incidents', ...deferred });
  const what = 'Reserve 64 GPUs in a second region';
  await must(first, { type: 'review.decided', base: 0, item: 'capacity', what });
  const quota = await takeOn({
    ...{
      title: 'Ask the provider for the quota',
      kind: 'prevent',
      owner: 'ben',
      dueOn: '2027-02-28',
    },
    source: { type: 'review', id: first, item: 'capacity' },
  });
  const [pinned] = (await read(first)).run.pack?.runbooks ?? [];
  await must(first, {
    ...{ type: 'review.runbook-judged', runbook, revision: pinned?.revision ?? '' },
    ...{ outcome: 'confirmed', checked: ['procedures', 'team-contacts'] },
  });
  await expect(finish(first, '2027-02-10')).rejects.toThrow('review-decision-half');
  const [half] = (await read(first)).run.decisions;
  await must(first, {
    ...{ type: 'review.decided', id: half?.id ?? '', base: 1, item: 'capacity', what },
    ...{ owner: 'ben', dueOn: '2027-03-31' },
  });
  await must(first, { type: 'review.submitted' });
  await sign(first, ada, ben);
  expect(await of(first)).toBe('signed-off');
  expect(await here.store.read.reviewOutcomes(runbook)).toMatchObject([
    { cycleId: first, outcome: 'confirmed', revision: pinned?.revision, by: 'Ada' },
  ]);

  expect(await here.store.read.runbookReviews({ cycle: first })).toMatchObject([
    { runbookId: runbook, outcome: 'confirmed', revision: pinned?.revision, by: { id: 'ada' } },
  ]);
  expect(await here.store.read.plannedDrills({ limit: 10 })).toMatchObject([
    {
      runbook: { id: runbook },
      kind: 'functional',
      on: '2027-02-10',
      owner: { id: 'ben' },
      review: first,
    },
  ]);

  // The drill that was planned, and a night that was not.
  const walked = async (kind: 'real' | 'drill', at: string) => {
    await until(day(at));
    const id = await here.declared({ kind, runbook, title: 'GPUs are gone' });
    await here.pass(240);
    for (const event of [
      { type: 'step.done', step: 'look' },
      { type: 'incident.mitigated', summary: 'Moved' },
      { type: 'incident.resolved', summary: 'Back' },
    ] as const)
      await here.sendEvent(id, event, ada, null);
    return id;
  };
  await walked('drill', '2027-02-10T09:00');
  const night = await walked('real', '2027-03-03T02:00');

  // Followed up by the clock; its action is overdue by then, and is carried over.
  await until(day('2027-03-20T09:00'));
  expect(await of(first)).toBe('following-up');
  const stands = (await read(first)).actions.find(({ id }) => id === quota.id);
  expect(stands).toMatchObject({ overdue: true, before: false });
  expect(await say(first, { type: 'review.closed' })).toBe('review-action-unsettled');
  await must(first, { type: 'review.carried', actions: [quota.id], note: 'The quote is late' });
  await must(first, { type: 'review.closed' });

  // The second was scheduled by the first's sign-off; it is postponed, and looks back without a gap.
  const second = (await read(first)).after?.id ?? '';
  expect((await read(second)).run.startsAt).toBe(day('2027-04-13T13:00'));
  await until(day('2027-04-08T09:00'));
  const early = (await read(second)).run.pack?.hash;
  await must(second, {
    type: 'review.postponed',
    to: '2027-04-27T14:00',
    reason: 'The chair is ill',
  });
  expect(await of(second)).toBe('postponed');
  await until(day('2027-04-27T13:05'));
  const { run } = await read(second);
  expect(run.pack?.hash).not.toBe(early);
  const from = { review: first, until: '2027-04-30' };
  const { agenda } = run;
  expect(agenda.filter((item) => item.from)).toMatchObject([{ id: 'incidents', from }]);
  // Another agenda keeps whence an item came.
  const sent = agenda.map(({ from: _, ...item }) => ({ ...item, minutes: 7 }));
  await must(second, { type: 'review.changed', base: run.version, agenda: sent });
  expect((await read(second)).run.agenda).toContainEqual(
    expect.objectContaining({ id: 'incidents', minutes: 7, from }),
  );
  expect(run.pack?.previous).toMatchObject([{ id: quota.id, number: quota.number }]);
  expect(run.period.from).toBe((await read(first)).run.period.to);
  const frozen = await here.readFrozenPack(second);
  if (!frozen.ok) throw new Error(frozen.rejection.code);
  expect(sha256(frozen.value.text)).toBe(run.pack?.hash);
  expect(frozen.value.pack.incidents.rows.map(({ key }) => key)).toContain(night);
  for (const person of ['ada', 'ben'])
    await must(second, { type: 'review.attended', person, present: true });
  expect(await say(second, { type: 'review.opened' })).toBe('review-status-missing');
  const late = { type: 'review.status-given', action: quota.id, status: 'late' } as const;
  await must(second, { ...late, note: 'The quote came, the order did not' }, ben);
  await must(second, { type: 'review.opened' });
  await finish(second, '2027-06-10');
  await sign(second, ada);
  // One signature is missing for two weeks: the chair hears of it, and then who stands above.
  await until(here.clock.at + 13 * DAY);
  expect((await read(second)).overdue).toMatchObject({ key: 'signing' });
  const told = (await here.store.read.outboxWaiting(500))
    .filter(({ effect }) => effect.type === 'review-told' && effect.review === second)
    .map(({ effect }) => [effect.what, effect.to]);
  expect(told.slice(-2)).toEqual([
    ['overdue', ['ada']],
    ['raised', ['cyd']],
  ]);
  await sign(second, ben);

  // Signed is signed: a wrong number is corrected by an addendum.
  expect(await say(second, { type: 'review.noted', item: 'opening', text: 'Other', base: 0 })).toBe(
    'review-locked',
  );
  await must(second, { type: 'review.amended', text: 'The outage took 4 minutes, not 40.' });
  await settle(quota.id, [ben, { type: 'done' }], [ada, { type: 'verified', note: 'Seen' }]);
  await must(second, { type: 'review.closed' });
  expect((await read(second)).run.addenda).toHaveLength(1);

  // The third is called off, and the fourth looks back over both quarters.
  const third = (await read(second)).after?.id ?? '';
  expect((await read(third)).run.startsAt).toBe(day('2027-07-13T13:00'));
  await until(day('2027-07-01T09:00'));
  await must(third, { type: 'review.cancelled', reason: 'Everybody moves office' }, cyd);
  const fourth = (await read(third)).after?.id ?? '';
  expect((await read(fourth)).run).toMatchObject({
    ...{ startsAt: day('2027-10-12T13:00'), before: second },
    period: { from: (await read(second)).run.period.to },
  });
  await until(day('2027-10-12T13:05'));
  await open(fourth);
  await finish(fourth, '2027-11-10');
  await sign(fourth, ada, ben);
  await must(fourth, { type: 'review.closed' });

  expect((await here.listReviews()).map(({ number, state }) => [number, state])).toEqual([
    [5, 'scheduled'],
    [4, 'closed'],
    [3, 'cancelled'],
    [2, 'closed'],
    [1, 'closed'],
  ]);
  expect(await here.replayAll()).toMatchObject({ incidents: 2, reviews: 5, problems: [] });
  expect(await here.verifyReview(second)).toMatchObject({ value: { ok: true } });

  // One byte of what was frozen or said is another byte, and it is named.
  const client = openClient(file);
  client.exec(`update review_pack set content = replace(content, '"schema":1', '"schema":2')
    where cycle_id = '${second}'`);
  expect(await here.verifyReview(second)).toMatchObject({
    value: { ok: false, problem: { code: 'review-pack-changed' } },
  });
  client.exec(
    `update log set text = replace(text, '4 minutes', '1 minutes') where cycle_id = '${second}'`,
  );
  const broken = await here.verifyReview(second);
  expect(broken).toMatchObject({ value: { ok: false, problem: { code: 'chain-text-changed' } } });
  client.close();
});

test('the invitation reaches everybody by the contact they want, and the record says so', async () => {
  const { here, until } = await reviewing();
  await until(day('2026-12-22T15:00'));
  const [row] = (await here.store.read.outboxWaiting(500)).filter(
    ({ effect }) => effect.type === 'review-told',
  );
  expect(await here.beginDelivery(row?.id ?? 0)).toBe(null);
  const sent = (await here.store.read.outboxWaiting(500)).map(({ effect }) => effect);
  expect(sent).toMatchObject([
    { type: 'send', to: { person: 'ada' }, message: { type: 'review', what: 'invited' } },
    { type: 'send', to: { person: 'ben' }, message: { type: 'review', what: 'invited' } },
  ]);
});

test('a series that is sent again under its key is made once', async () => {
  const { here } = await reviewing();
  const make = (over: Partial<SeriesInput> = {}) =>
    here.createReviewSeries(ada, aSeriesInput('ada', over), 'series-1');
  const made = await make();
  expect(made.ok).toBe(true);
  expect(await make()).toEqual(made);
  expect(await make({ title: 'Another' })).toMatchObject({
    rejection: { code: 'idempotency-key-reused' },
  });
  expect(await here.listReviewSeries()).toHaveLength(2);
});
