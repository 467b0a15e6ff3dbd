import { expect, test } from 'vitest';
import {
  aDecision,
  aNotify,
  anApproval,
  anEscalate,
  anExit,
  aPlan,
  aStep,
  aVerify,
  aWait,
} from '../../../test/harness/plan-builder.ts';
import type { CaseEvent, RunbookCase } from '../runbook/case.ts';
import { runCase, runCases } from './case-run.ts';

const plan = aPlan([
  aStep('look', { deadline: 300, onLapse: { type: 'escalate' } }),
  aDecision('classify', { capacity: 'ticket', other: 'stop' }),
  aStep('ticket', { deadline: 600, onLapse: { type: 'goto', to: 'ask' } }),
  aNotify('tell', { every: 60 }),
  anEscalate('ask', { onExhausted: 'stop' }),
  anApproval('spend', { onRefused: 'stop' }),
  aWait('settle', { for: 120 }),
  aVerify('proof', { onFail: 'ticket' }),
  anExit('end'),
  anExit('stop', 'aborted'),
]);

const aCase = (events: CaseEvent[], expected: RunbookCase['expect']): RunbookCase => ({
  name: 'a case',
  line: 1,
  inputs: {},
  events,
  expect: expected,
});

const way: CaseEvent[] = [
  { at: 60, line: 2, do: 'complete', step: 'look' },
  { at: 61, line: 3, do: 'choose', step: 'classify', option: 'capacity' },
  { at: 120, line: 4, do: 'complete', step: 'ticket' },
  { at: 130, line: 5, do: 'acknowledge', step: 'ask' },
  { at: 140, line: 6, do: 'approve', step: 'spend', role: 'finance' },
  { at: 150, line: 7, do: 'elapse', step: 'settle' },
  { at: 270, line: 8, do: 'verify', step: 'proof', value: '0 errors', pass: true },
];

test('a case that goes as it says passes, with its path and its time', () => {
  const expected = {
    exit: 'end',
    outcome: 'resolved',
    within: 300,
    overdue: [],
    pages: 1,
  } as const;
  expect(runCase(plan, aCase(way, { ...expected, overdue: [] }))).toEqual({
    name: 'a case',
    line: 1,
    passed: true,
    elapsed: 270,
    path: ['look', 'classify', 'ticket', 'tell', 'ask', 'spend', 'settle', 'proof', 'end'],
  });
});

test('a lapse pages at its own time, jumps, and both show in pages, overdue and branches', () => {
  const events: CaseEvent[] = [
    { at: 400, line: 2, do: 'complete', step: 'look' },
    { at: 400, line: 3, do: 'choose', step: 'classify', option: 'capacity' },
    { at: 1100, line: 4, do: 'expect', step: 'ask' },
    { at: 1101, line: 5, do: 'exhaust', step: 'ask' },
  ];
  const report = runCases(plan, [
    aCase(events, { exit: 'stop', outcome: 'aborted', overdue: ['look', 'ticket'], pages: 2 }),
  ]);
  expect(report.results[0]).toMatchObject({ passed: true, elapsed: 1101 });
  expect(report.branches.filter(({ entered }) => entered).map(({ id }) => id)).toEqual([
    'classify:capacity',
    'ticket:lapse',
    'ask:exhausted',
  ]);
  expect(report.branches).toContainEqual({ id: 'proof:fail', entered: false });
});

test.each<[string, CaseEvent[], RunbookCase['expect'], { code: string; line: number }]>([
  ['ends elsewhere', way, { exit: 'stop' }, { code: 'other-exit', line: 1 }],
  ['takes too long', way, { exit: 'end', within: 200 }, { code: 'too-long', line: 1 }],
  ['pages too often', way, { exit: 'end', pages: 0 }, { code: 'other-pages', line: 1 }],
  ['does not lapse', way, { exit: 'end', overdue: ['look'] }, { code: 'not-overdue', line: 1 }],
  ['does not end', way.slice(0, 3), { exit: 'end' }, { code: 'no-exit', line: 1 }],
  ['is refused', way.slice(1), { exit: 'end' }, { code: 'refused', line: 3 }],
  [
    'is elsewhere',
    [{ at: 1, line: 9, do: 'expect', step: 'ticket' }],
    { exit: 'end' },
    { code: 'not-there', line: 9 },
  ],
])('a case that %s names its line and why', (_name, events, expected, problem) => {
  expect(runCase(plan, aCase(events, expected))).toMatchObject({ passed: false, problem });
});

test('a message that repeats every second for an hour is given up on', () => {
  const noisy = aPlan([aNotify('tell', { every: 1 }), aStep('one'), anExit('end')]);
  const events: CaseEvent[] = [{ at: 3600, line: 2, do: 'complete', step: 'one' }];
  expect(runCase(noisy, aCase(events, { exit: 'end' })).problem?.code).toBe('too-many-timers');
});
