import type { AppLoadContext } from '@remix-run/node';
import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf, sha256 } from '../../../test/harness/bulkhead.ts';
import { usualPolicy } from '../../domain/evidence/policy.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import * as a from '../../domain/runbook/plan.builder.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import { loader as freshness } from '../../routes/api.v1.freshness.ts';
import { loader as evidenceOf } from '../../routes/api.v1.runbooks_.$id_.evidence.ts';
import { action as review } from '../../routes/api.v1.runbooks_.$id_.reviews.ts';
import type { Judge, SentEvent, SignedIn } from '../types.ts';

const plan: Plan = {
  ...a.plan(a.step('hold', { next: 'serve' }), a.step('serve', { next: 'over' }), a.exit('over')),
  ...{ id: 'outage', title: 'Outage', severity: 'sev2', objective: { rto: 600 } },
};
const DAY = 86_400_000;
const me = { ...ada, grants: [] } as unknown as SignedIn;
const may: Judge = () => accepted(null);
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
};

const story = async () => {
  const library = libraryOf(plan);
  const here = await bulkhead(library);
  await here.keepRevisions();
  const does = async (id: string, ...events: SentEvent[]) => {
    for (const event of events) value(await here.sendEvent(id, event, ben, null));
  };
  const walk: SentEvent[] = [
    { type: 'step.done', step: 'hold' },
    { type: 'step.done', step: 'serve' },
  ];
  const shown = async () => value(await here.readEvidence('outage'));
  return { here, library, does, walk, shown };
};

test('what the log shows is evidence, by whom, how long it took and on which revision', async () => {
  const { here, does, walk, shown } = await story();
  expect(await shown()).toMatchObject({ evidence: [], facts: { freshness: 'never', tier: '1' } });
  const drill = await here.declared({
    ...{ kind: 'drill', drill: { pages: 'log', pace: 1, kind: 'functional' } },
  });
  here.clock.at += 300_000;
  await does(drill, ...walk);
  expect((await shown()).evidence).toEqual([]);
  await does(drill, { type: 'incident.resolved' });
  expect((await shown()).evidence).toMatchObject([
    {
      ...{ kind: 'drilled', drill: 'functional', at: here.clock.at, older: false },
      by: [{ id: 'ben' }],
      result: { measured: { plan: 300 }, objective: 600, kept: true, outcome: 'resolved' },
    },
  ]);
  // A real incident counts as soon as it came to an exit; one that was called off never does.
  const real = await here.declared();
  here.clock.at += 900_000;
  await does(real, ...walk);
  expect((await shown()).evidence[0]).toMatchObject({ kind: 'used', result: { kept: false } });
  await does(real, { type: 'incident.cancelled', reason: 'No outage' });
  expect((await shown()).evidence).toHaveLength(1);
  const left = await here.declared({ kind: 'drill' });
  await does(left, { type: 'incident.resolved' });
  expect((await shown()).evidence).toHaveLength(1);
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});

test('a drill counts at once when another one is reopened in the same moment', async () => {
  const { here, does, walk } = await story();
  const left = await here.declared({ kind: 'drill' });
  const drill = await here.declared({ kind: 'drill' });
  await does(left, { type: 'incident.resolved' });
  await does(drill, ...walk);
  const listed = async () => (await here.browseRunbooks()).rows[0]?.freshness;
  expect(await listed()).toBe('never');
  await does(drill, { type: 'incident.resolved' });
  await does(left, { type: 'incident.reopened', reason: 'It was not walked' });
  expect(await listed()).toBe('fresh');
});

test('an edit resets nothing: the runbook was proven on an older revision', async () => {
  const { here, library, does, walk, shown } = await story();
  const drill = await here.declared({ kind: 'drill' });
  await does(drill, ...walk, { type: 'incident.resolved' });
  const before = await shown();
  const entry = library.get('outage');
  if (entry) Object.assign(entry, { source: 'edited', hash: sha256('edited') });
  library.version = () => 1;
  await here.keepRevisions();
  here.clock.at += 100 * DAY;
  const after = await shown();
  expect(after.facts).toMatchObject({ freshness: 'due', provenOn: before.revision });
  expect(after.demands[0]).toMatchObject({ since: before.evidence[0]?.at, overdue: true });
  expect(after.evidence).toMatchObject([{ older: true, revision: before.revision }]);
});

test('a review counts by what it found, who found it and on which revision', async () => {
  const { here, shown } = await story();
  const send = (body: Parameters<typeof here.recordReviewed>[3], judge = may) =>
    here.recordReviewed(me, judge, 'outage', body, null);
  const good = { outcome: 'confirmed', checked: ['procedures'] } as const;
  expect(await send({ ...good, checked: [] })).toEqual(rejected('review-checked-missing'));
  expect(await send({ ...good, checked: [], revision: 'f'.repeat(64) })).toMatchObject({
    rejection: { code: 'revision-not-found' },
  });
  expect(
    await send({ outcome: 'minor', checked: [] }, (act) => rejected('right-missing', { act })),
  ).toMatchObject({ rejection: { code: 'right-missing', params: { act: 'runbook.review' } } });
  value(await send({ outcome: 'major', checked: [], note: 'Half of it is gone' }));
  expect((await shown()).evidence).toEqual([]);
  value(await send({ ...good, checked: ['procedures'] }));
  expect((await shown()).evidence).toMatchObject([
    { kind: 'reviewed', by: [{ name: 'Ada' }], review: { outcome: 'confirmed' }, older: false },
  ]);
  const { lines } = await here.readAudit({ types: ['runbook.reviewed'] }, 10);
  expect(lines.map(({ event }) => event.outcome)).toEqual(['confirmed', 'major']);
});

test('what is asked follows the policy at once, and what falls due first stands first', async () => {
  const { here, shown } = await story();
  const strict = { ...usualPolicy, '1': { reviewed: 'P1D' } };
  here.clock.at += 2 * DAY;
  expect((await here.browseRunbooks({ freshness: ['never'] })).total).toBe(1);
  value(await here.setFreshnessPolicy(me, strict));
  expect((await shown()).facts.freshness).toBe('due');
  expect((await here.browseRunbooks({ freshness: ['due'] })).total).toBe(1);
  expect(await here.listFreshness({ freshness: ['due'] })).toMatchObject([
    { runbook: { id: 'outage' }, demands: [{ proof: 'reviewed', overdue: true }] },
  ]);
  value(await here.setFreshnessPolicy(me, null));
  expect(await here.readFreshnessPolicy()).toEqual({ policy: usualPolicy, own: false });
  expect((await shown()).facts.freshness).toBe('never');
});

test('evidence and freshness are read over the API, and a review is recorded', async () => {
  const { here } = await story();
  const usecases = { ...here, recordReviewed: here.recordReviewed.bind(null, me, may) };
  const context = { usecases, viewer: me, publicUrl: '' } as unknown as AppLoadContext;
  const call = async (door: typeof review, path: string, body?: unknown, id = 'outage') => {
    const init =
      body === undefined
        ? {}
        : {
            ...{ method: 'POST', body: JSON.stringify(body) },
            headers: { 'content-type': 'application/json' },
          };
    const request = new Request(`http://localhost/api/v1${path}`, init);
    const answer = await door({ request, params: { id }, context });
    return { status: answer.status, body: await answer.json() };
  };
  const wanted = { outcome: 'confirmed', checked: ['procedures', 'team-contacts'] };
  expect((await call(review, '/runbooks/outage/reviews', wanted)).status).toBe(201);
  const wrong = { outcome: 'fine' };
  expect((await call(review, '/runbooks/outage/reviews', wrong)).status).toBe(422);
  expect(await call(evidenceOf, '/runbooks/outage/evidence')).toMatchObject({
    ...{ status: 200, body: { claim: { objective: 600 }, evidence: [{ kind: 'reviewed' }] } },
  });
  expect((await call(evidenceOf, '/runbooks/x/evidence', undefined, 'x')).status).toBe(404);
  expect(await call(freshness, '/freshness?state=fresh')).toMatchObject({
    body: { runbooks: [{ runbook: { id: 'outage' } }] },
  });
  expect((await call(freshness, '/freshness?state=stale')).status).toBe(400);
});
