import { expect, test } from 'vitest';
import { ada, bulkhead, libraryOf, MORNING, sha256 } from '../../../test/harness/bulkhead.ts';
import { packDifference } from '../../domain/review/pack/difference.ts';
import { packHash, packText } from '../../domain/review/pack.ts';
import { exit, plan, step } from '../../domain/runbook/plan.builder.ts';

const DAY = 86_400_000;
const quarter = { from: MORNING - 30 * DAY, to: MORNING + 60 * DAY };

const walked = () => ({
  ...plan(
    step('look', { next: 'move', deadline: 300 }),
    step('move', { next: 'end' }),
    exit('end'),
  ),
  ...{ owner: 'platform', services: ['chat'], objective: { rto: 900 }, tags: ['provider:north'] },
});

const night = async () => {
  const runbook = walked();
  const other = { ...plan(exit('end')), id: 'other', title: 'Other', services: ['search'] };
  const here = await bulkhead(libraryOf(runbook, other));
  const pack = async (scope: Parameters<typeof here.readPack>[0]['scope'] = { type: 'all' }) => {
    const read = await here.readPack({ scope, ...quarter });
    if (!read.ok) throw new Error(read.rejection.code);
    return read.value;
  };
  const through = async (kind: 'real' | 'drill', seconds: number) => {
    const id = await here.declared({ kind, runbook: runbook.id, severity: 'sev2' });
    const act = async (event: Parameters<typeof here.sendEvent>[1]) => {
      const sent = await here.sendEvent(id, event, ada, null);
      if (!sent.ok) throw new Error(sent.rejection.code);
    };
    await act({ type: 'step.done', step: 'look' });
    await here.pass(seconds);
    await act({ type: 'step.done', step: 'move' });
    await act({ type: 'incident.resolved', summary: 'Over' });
    return id;
  };
  return { here, runbook, pack, through };
};

const figuresOf = (section: { figures: { key: string; value: number | null }[] }) =>
  Object.fromEntries(section.figures.map(({ key, value }) => [key, value]));

test('a pack counts incidents against their objective, drills, gaps and items, each with its source', async () => {
  const { here, runbook, pack, through } = await night();
  const slow = await through('real', 1_000);
  const quick = await through('real', 500);
  const drill = await through('drill', 800);
  await here.reportGap({ runbook: runbook.id, step: 'move', text: 'No account there' }, ada, null);
  await here.addAction(
    ada,
    {
      title: 'Hold capacity',
      kind: 'prevent',
      source: { type: 'incident', id: slow },
      dueOn: '2026-12-01',
    },
    null,
  );

  const made = await pack();
  expect(figuresOf(made.incidents)).toMatchObject({
    ...{ all: 2, sev2: 2, met: 1, missed: 1, recurring: 1, 'resolve-longest': 1_000 },
  });
  expect(made.incidents.rows.map(({ key, met, alike }) => [key, met, alike])).toEqual([
    [slow, false, []],
    [quick, true, [1]],
  ]);
  expect(made.drills.rows).toMatchObject([
    { source: { page: 'drill-report', id: drill }, measured: 800, objective: 900, met: true },
  ]);
  expect(made.drills.trend).toHaveLength(1);
  expect(figuresOf(made.gaps)).toMatchObject({
    open: 1,
    opened: 1,
    steps: 1,
    oldest: here.clock.at,
  });
  expect(figuresOf(made.actions)).toMatchObject({ open: 1, overdue: 0, ownerless: 1 });
  expect(figuresOf(made.runbooks)).toMatchObject({ all: 2, ownerless: 1, 'with-gaps': 1 });
  expect(made.providers.rows[0]).toMatchObject({ key: 'provider north', incidents: 2, missed: 1 });
  expect(made.providers.notRecorded).toContain('exit-plans');
});

test('a scope looks at its own runbooks, incidents, gaps and items alone', async () => {
  const { here, pack, through } = await night();
  await through('real', 100);
  await here.reportGap({ runbook: 'other', text: 'Too old' }, ada, null);
  const counts = async (scope: Parameters<typeof pack>[0]) => {
    const { runbooks, incidents, gaps } = await pack(scope);
    return [runbooks.rows.length, incidents.rows.length, gaps.rows.length];
  };
  expect(await counts({ type: 'all' })).toEqual([2, 1, 1]);
  expect(await counts({ type: 'team', id: 'platform' })).toEqual([1, 1, 0]);
  expect(await counts({ type: 'service', id: 'search' })).toEqual([1, 0, 1]);
  expect(await counts({ type: 'provider', id: 'north' })).toEqual([1, 1, 0]);
  expect(await counts({ type: 'provider', id: 'nobody' })).toEqual([0, 0, 0]);
});

test('a frozen pack differs from a later one only where something happened', async () => {
  const { here, runbook, pack } = await night();
  const frozen = await pack();
  here.clock.at += 3 * DAY;
  expect(packDifference(frozen, await pack())).toEqual({ figures: [], rows: [] });
  await here.reportGap({ runbook: runbook.id, text: 'The phone number is wrong' }, ada, null);
  const { figures, rows } = packDifference(frozen, await pack());
  expect(figures.filter(({ section, key }) => section === 'gaps' && key === 'open')).toMatchObject([
    { frozen: 0, live: 1, source: { page: 'gaps' } },
  ]);
  expect(rows.map(({ section, change, fields }) => [section, change, fields])).toEqual([
    ['runbooks', 'changed', ['openGaps']],
    ['providers', 'changed', ['openGaps']],
    ['providers', 'changed', ['openGaps']],
    ['gaps', 'came', []],
  ]);
});

test('the hash of a pack is that of its text, whatever order it was made in; a number changes it', async () => {
  const { pack } = await night();
  const made = await pack();
  expect(packHash(made, sha256)).toBe(sha256(packText(made)));
  const turned = Object.fromEntries(Object.entries(made).reverse()) as typeof made;
  expect(packHash(turned, sha256)).toBe(packHash(made, sha256));
  expect(packHash({ ...made, to: made.to + 1 }, sha256)).not.toBe(packHash(made, sha256));
});

test('a period that ends before it begins, or is endless, is refused', async () => {
  const { here } = await night();
  const code = async (from: number, to: number) => {
    const read = await here.readPack({ scope: { type: 'all' }, from, to });
    return read.ok ? 'ok' : read.rejection.code;
  };
  expect(await code(MORNING, MORNING)).toBe('pack-period-refused');
  expect(await code(0, MORNING)).toBe('pack-period-refused');
  expect(await code(MORNING - DAY, MORNING)).toBe('ok');
});

test('what people write down stands in the packs of its period, once, and says who wrote it', async () => {
  const { here, pack } = await night();
  const code = async (text: string) => {
    const added = await here.addPackNote(ada, { kind: 'budget', text });
    return added.ok ? 'ok' : added.rejection.code;
  };
  expect(await code('  ')).toBe('pack-note-empty');
  expect(await code('x'.repeat(2_001))).toBe('pack-note-too-long');
  expect(await code('Burst spend 12 % over')).toBe('ok');
  const { notes } = await pack();
  expect(notes).toMatchObject([
    { kind: 'budget', text: 'Burst spend 12 % over', by: { id: 'ada' } },
  ]);
  const again = await here.readPack({ scope: { type: 'all' }, ...quarter, notes });
  expect(again.ok && again.value.notes).toHaveLength(1);
  const before = await here.readPack({ scope: { type: 'all' }, from: quarter.from, to: MORNING });
  expect(before.ok && before.value.notes).toEqual([]);
});
