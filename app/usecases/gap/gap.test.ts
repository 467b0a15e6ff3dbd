import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf, sha256 } from '../../../test/harness/bulkhead.ts';
import type { SentGap } from '../../domain/gap/sent-gap.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import * as a from '../../domain/runbook/plan.builder.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import type { Judge, SignedIn, Viewer } from '../types.ts';

const plan: Plan = {
  ...a.plan(a.step('hold', { next: 'over' }), a.exit('over')),
  ...{ id: 'outage', title: 'Outage', severity: 'sev2', owner: 'ops' },
};
const DAY = 86_400_000;
const may: Judge = () => accepted(null);
const signed = (who: Viewer) => ({ ...who, grants: [] }) as unknown as SignedIn;
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.rejection.code);
type Change = SentGap extends infer S
  ? S extends { base: number }
    ? Omit<S, 'base'>
    : never
  : never;

const story = async () => {
  const library = libraryOf(plan);
  const here = await bulkhead(library);
  await here.keepRevisions();
  for (const { id, name } of [ada, ben])
    await here.store.transact((tx) =>
      tx.insertPerson({
        ...{ id, name, createdAt: 0, email: null, zone: null, language: null },
        deactivatedAt: null,
      }),
    );
  const input = { runbook: 'outage', step: 'hold', text: 'The flag is called --keep now' };
  const { id } = value(await here.reportGap(input, ada, null));
  const read = async () => value(await here.readGap(id));
  const does = async (who: Viewer, change: Change, judge = may) => {
    const { version } = await read();
    const sent = { ...change, base: version } as SentGap;
    return here.changeGap(signed(who), judge, id, sent, null);
  };
  const edit = async (text: string) => {
    const entry = library.get('outage');
    if (entry) Object.assign(entry, { source: text, hash: sha256(text) });
    const next = library.version() + 1;
    library.version = () => next;
    here.clock.at += 1000;
    await here.keepRevisions();
  };
  const walks = async (who: Viewer) => {
    here.clock.at += 1000;
    const drill = await here.declared({ kind: 'drill' });
    value(await here.sendEvent(drill, { type: 'step.done', step: 'hold' }, who, null));
    value(await here.sendEvent(drill, { type: 'incident.resolved' }, who, null));
  };
  return { here, id, read, does, edit, walks };
};

const triaged = {
  type: 'triaged',
  kind: 'outdated',
  tier: '0',
  owner: 'ben',
  dueOn: null,
} as const;

test('a gap is closed by a new revision and the walk of another, both as the log has them', async () => {
  const { here, read, does, edit, walks } = await story();
  expect(await read()).toMatchObject({ stage: 'reported', tier: '1', dueOn: '2026-12-06' });
  value(await does(ben, triaged));
  expect(await read()).toMatchObject({ stage: 'triaged', tier: '0', dueOn: '2026-11-29' });
  expect(await does(ada, { type: 'closed' })).toMatchObject({
    rejection: { code: 'gap-not-mended' },
  });
  expect(code(await does(ben, { type: 'mended' }))).toBe('gap-same-revision');
  // A walk of what is still wrong shows nothing.
  await walks(ada);
  await edit('mended');
  value(await does(ben, { type: 'mended' }));
  expect(await does(ada, { type: 'closed' })).toEqual(
    rejected('gap-not-walked', { number: 1, by: 'Ben' }),
  );
  await walks(ben);
  expect(code(await does(ben, { type: 'closed' }))).toBe('gap-not-walked');
  await walks(ada);
  expect(await read()).toMatchObject({ walk: { by: { id: 'ada' }, incident: { number: 3 } } });
  value(await does(ben, { type: 'closed' }));
  expect(await read()).toMatchObject({ ...{ stage: 'closed', status: 'closed', overdue: false } });
  expect((await read()).history.map(({ what }) => what)).toEqual(['triaged', 'mended', 'closed']);
  expect(code(await does(ben, triaged))).toBe('gap-stage');
  value(await does(ada, { type: 'reopened', reason: 'Wrong again' }));
  expect(await read()).toMatchObject({ stage: 'triaged', status: 'open' });
  const { lines } = await here.readAudit({ types: ['gap.changed'] }, 10);
  expect(lines).toHaveLength(4);
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});

test('a note is pinned until it is taken back, mended or over, and who may not close may not pin', async () => {
  const { does, read, here, edit } = await story();
  value(await does(ben, { type: 'noted', text: 'Type --keep' }));
  expect(await here.listGaps({ runbook: 'outage' })).toMatchObject([
    { note: { text: 'Type --keep', by: { name: 'Ben' } } },
  ]);
  const { revision } = await read();
  const pinned = async (known: string) =>
    (await here.listPinnedNotes([{ id: 'outage', revision: known }])).notes;
  expect(await pinned(revision)).toMatchObject([{ number: 1, step: 'hold', text: 'Type --keep' }]);
  expect((await here.listPinnedNotes([{ id: 'other', revision }])).notes).toEqual([]);
  await edit('mended');
  value(await does(ben, { type: 'mended' }));
  expect(await pinned(sha256('mended'))).toEqual([]);
  expect(await pinned(revision)).toHaveLength(1);
  value(await does(ben, { type: 'noted', text: null }));
  expect(await pinned(revision)).toEqual([]);
  expect(await read()).not.toHaveProperty('note');
  value(await does(ben, { type: 'noted', text: 'Again' }));
  value(await does(ada, { type: 'declined', reason: 'It is right' }));
  expect(await read()).toMatchObject({ stage: 'declined', status: 'closed' });
  expect(await read()).not.toHaveProperty('note');
  const asked: unknown[] = [];
  const mayNot: Judge = (act, facts) => {
    asked.push([act, facts.team]);
    return rejected('right-missing', { act });
  };
  const refused = await does(ada, { type: 'reopened', reason: 'Mine' }, mayNot);
  expect(code(refused)).toBe('right-missing');
  expect(asked).toEqual([['gap.close', 'ops']]);
});

test('two who change one gap at once do not overwrite each other', async () => {
  const { here, id, does } = await story();
  value(await does(ben, triaged));
  const late = { ...triaged, base: 1 };
  expect(code(await here.changeGap(signed(ada), may, id, late, null))).toBe('gap-changed');
  expect(code(await here.changeGap(signed(ada), may, 'none', late, null))).toBe('gap-not-found');
  expect(code(await does(ben, { ...triaged, owner: 'nobody' }))).toBe('person-not-found');
});

test('what is overdue longest stands first, and lists are narrowed', async () => {
  const { here, does } = await story();
  value(await does(ben, triaged));
  here.clock.at += DAY;
  await here.reportGap({ runbook: 'outage', text: 'No phone number' }, ada, null);
  const late = {
    runbook: 'outage',
    text: 'Late',
    source: { type: 'finding', code: 'RB201' },
  } as const;
  await here.reportGap(late, ada, null);
  here.clock.at += 8 * DAY;
  const numbers = async (filter: Parameters<typeof here.listGaps>[0]) =>
    (await here.listGaps(filter)).map(({ number }) => number);
  expect(await numbers({})).toEqual([1, 3, 2]);
  expect(await numbers({ overdue: true })).toEqual([1]);
  expect(await numbers({ owner: 'ben' })).toEqual([1]);
  expect(await numbers({ stage: 'reported', limit: 1 })).toEqual([3]);
  expect(await numbers({ tier: '1' })).toEqual([3, 2]);
});

test('incidents that no runbook led through, and errors of the checker, ask to be gaps', async () => {
  const { here } = await story();
  const lost = await here.declared({ title: 'Nothing fitted' });
  value(await here.sendEvent(lost, { type: 'incident.resolved' }, ada, null));
  const led = await here.declared();
  value(await here.sendEvent(led, { type: 'step.done', step: 'hold' }, ada, null));
  value(await here.sendEvent(led, { type: 'incident.resolved' }, ada, null));
  expect(await here.listGapCandidates()).toMatchObject([
    { type: 'incident', incident: { title: 'Nothing fitted' }, runbook: { id: 'outage' } },
  ]);
  const source = { type: 'incident' } as const;
  const gap = { runbook: 'outage', text: 'No way for this', incident: lost, source };
  value(await here.reportGap(gap, ada, null));
  expect(await here.listGapCandidates()).toEqual([]);
});
