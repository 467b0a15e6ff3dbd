import { expect, test } from 'vitest';
import { start, step } from '../engine/step.ts';
import type { Actor } from '../engine/types.ts';
import { retrospectiveDefinition, retrospectiveRunOf } from './definition.ts';
import { deviationsOf, prefilled } from './deviations.ts';
import { retrospectiveDueAt } from './due.ts';
import { type RetrospectiveEvent, retrospectiveStateOf } from './retrospective.ts';
import { timesOf } from './times.ts';

const ada: Actor = { type: 'person', id: 'ada', name: 'Ada' };
const ben: Actor = { type: 'person', id: 'ben', name: 'Ben' };

const opened = (sections = {}) => {
  const first = start(retrospectiveDefinition, {
    ...{ type: 'retrospective.opened', dueAt: 9_000, sections, at: 1_000, by: ada },
  });
  if (!first.ok) throw new Error(first.rejection.code);
  let { stored } = first;
  let at = 1_000;
  return {
    run: () => retrospectiveRunOf(stored),
    state: () => retrospectiveStateOf(retrospectiveRunOf(stored)),
    tell: (event: RetrospectiveEvent, by = ada): string => {
      at += 1_000;
      const done = step(retrospectiveDefinition, stored, { ...event, at, by });
      if (!done.ok) return done.rejection.code;
      stored = done.stored;
      return 'ok';
    },
  };
};

const written = { summary: 'What happened', impact: 'Whom it hit' };
const edit = (text: string, base: number): RetrospectiveEvent => ({
  ...{ type: 'retrospective.edited', section: 'summary', text, base },
});

test('an edit that did not see the newest text is refused and changes nothing', () => {
  const { tell, run } = opened(written);
  expect(tell(edit('Ben was first', 1), ben)).toBe('ok');
  expect(tell(edit('Ada was second', 1))).toBe('section-changed');
  expect(run().sections.summary).toMatchObject({ text: 'Ben was first', version: 2 });
  expect(tell({ type: 'retrospective.edited', section: 'impact', text: 'Other', base: 1 })).toBe(
    'ok',
  );
  expect(tell(edit('Ada, knowing it', 2))).toBe('ok');
  expect(tell(edit('Ada, knowing it', 3))).toBe('section-unchanged');
});

test('a second person reviews, and only then it is published and locked', () => {
  const { tell, run, state } = opened(written);
  expect(tell({ type: 'retrospective.published' })).toBe('retrospective-not-reviewed');
  expect(tell({ type: 'retrospective.reviewed' }, ben)).toBe('retrospective-not-in-review');
  expect(tell({ type: 'retrospective.submitted' })).toBe('ok');
  expect(tell({ type: 'retrospective.reviewed' })).toBe('review-by-another');
  expect(tell({ type: 'retrospective.reviewed', note: 'Clear' }, ben)).toBe('ok');
  expect(state()).toBe('reviewed');
  expect(tell({ type: 'retrospective.amended', text: 'late' })).toBe('retrospective-not-published');
  expect(tell({ type: 'retrospective.published' })).toBe('ok');
  expect(tell(edit('after', 1))).toBe('retrospective-published');
  expect(tell({ type: 'retrospective.amended', text: 'It was 41 GPUs' }, ben)).toBe('ok');
  expect(run().addenda).toMatchObject([{ text: 'It was 41 GPUs', mark: { by: ben } }]);
});

test('an edit of what was reviewed makes it a draft again', () => {
  const { tell, state } = opened(written);
  tell({ type: 'retrospective.submitted' });
  tell({ type: 'retrospective.reviewed' }, ben);
  expect(tell(edit('Something else', 1))).toBe('ok');
  expect(state()).toBe('draft');
  expect(tell({ type: 'retrospective.published' })).toBe('retrospective-not-reviewed');
});

test('without summary and impact nobody is asked to review', () => {
  const { tell } = opened({ summary: 'What happened' });
  expect(tell({ type: 'retrospective.submitted' })).toBe('section-missing');
});

test('what was sent back says why until it is submitted again', () => {
  const { tell, run, state } = opened(written);
  tell({ type: 'retrospective.submitted' });
  expect(tell({ type: 'retrospective.returned', reason: 'Which zone?' }, ben)).toBe('ok');
  expect(run().returned).toMatchObject({ reason: 'Which zone?' });
  expect(state()).toBe('draft');
  tell({ type: 'retrospective.submitted' });
  expect(run().returned).toBeUndefined();
});

test('a reopened incident puts a published one back to draft, due anew at the next resolution', () => {
  const { tell, run, state } = opened(written);
  tell({ type: 'retrospective.submitted' });
  tell({ type: 'retrospective.reviewed' }, ben);
  tell({ type: 'retrospective.published' });
  expect(tell({ type: 'retrospective.reopened' })).toBe('ok');
  expect([state(), run().dueAt]).toEqual(['draft', undefined]);
  expect(run().sections.summary?.text).toBe('What happened');
  expect(tell({ type: 'retrospective.submitted' })).toBe('retrospective-incident-goes-on');
  expect(tell({ type: 'retrospective.resumed', dueAt: 99_000 })).toBe('ok');
  expect(run().dueAt).toBe(99_000);
});

test('it is due by severity, in days that are worked where that is said', () => {
  // 2026-11-19 is a Thursday.
  const thursday = Date.UTC(2026, 10, 19, 22, 30);
  expect(retrospectiveDueAt('sev1', thursday)).toBe(Date.UTC(2026, 10, 22, 22, 30));
  expect(retrospectiveDueAt('sev2', thursday)).toBe(Date.UTC(2026, 10, 26, 22, 30));
  expect(retrospectiveDueAt('sev3', thursday)).toBe(Date.UTC(2026, 11, 3, 22, 30));
  const saturday = Date.UTC(2026, 10, 21, 3);
  expect(retrospectiveDueAt('sev2', saturday)).toBe(Date.UTC(2026, 10, 27, 3));
});

test('deviations are read off the timeline', () => {
  const entry = (seq: number, type: string, params = {}) => ({
    seq,
    at: seq,
    by: ada,
    type,
    params,
  });
  expect(
    deviationsOf([
      entry(1, 'step.done', { title: 'Look', open: 0 }),
      entry(2, 'step.done', { title: 'Check', open: 2 }),
      entry(3, 'step.skipped', { title: 'Call', reason: 'Nobody there' }),
      entry(4, 'deadline.lapsed', { title: 'Move' }),
      entry(5, 'verify.recorded', { title: 'Errors', value: '4 %', passed: 'no' }),
      entry(6, 'verify.recorded', { title: 'Errors', value: '0 %', passed: 'yes' }),
    ]).map(({ kind, title, said, count }) => [kind, title, said, count]),
  ).toEqual([
    ['open-checks', 'Check', undefined, 2],
    ['skipped', 'Call', 'Nobody there', undefined],
    ['lapsed', 'Move', undefined, undefined],
    ['failed-verify', 'Errors', '4 %', undefined],
  ]);
});

test('what was said already stands where it belongs', () => {
  const log = [
    { event: { type: 'incident.declared', summary: 'No GPUs' } },
    { event: { type: 'fact.pinned', text: '40 jobs wait' } },
    { event: { type: 'gap.reported', title: 'Call', text: 'Old number' } },
    { event: { type: 'incident.resolved', summary: 'Moved to zone c' } },
  ];
  expect(prefilled(log)).toEqual({
    summary: 'No GPUs\n\nMoved to zone c',
    impact: '- 40 jobs wait',
    contributing: '- Call: Old number',
  });
});

test('times run from the first notice, and what is not known is not made up', () => {
  const known = { declaredAt: 60_000, detectedAt: 0, acknowledgedAt: 90_000 };
  expect(timesOf({ ...known, mitigatedAt: 600_000, resolvedAt: 1_200_000 })).toEqual({
    ...{ detect: 60, acknowledge: 30, mitigate: 600, resolve: 1200 },
  });
  expect(timesOf({ ...known, detectedAt: null, mitigatedAt: null, resolvedAt: 1_200_000 })).toEqual(
    { detect: null, acknowledge: 30, mitigate: null, resolve: 1140 },
  );
});

test('a retrospective from before there were reminders has none, and takes none', () => {
  const { tell, run } = opened(written);
  expect(tell({ type: 'retrospective.due', key: 'due#1' })).toBe('timer-stale');
  expect(run().reminder).toBeUndefined();
  expect(tell({ type: 'retrospective.reopened' })).toBe('ok');
  expect(tell({ type: 'retrospective.resumed', dueAt: 50_000, remindEvery: 10 })).toBe('ok');
  expect(tell({ type: 'retrospective.due', key: 'due#1' })).toBe('timer-not-due');
  expect(run().reminder).toEqual({ number: 1, sent: 0, every: 10, at: 50_000 });
});
