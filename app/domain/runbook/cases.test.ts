import { expect, test } from 'vitest';
import { parseCases } from './cases.ts';

/** A line for each path, so that a test sees which path was asked for. */
const lineOf = (path: readonly (string | number)[]) => 100 + path.length;

const file = (...events: unknown[]) => ({
  schema: 1,
  runbook: 'example',
  cases: [{ name: 'one', inputs: { sku: 100 }, events, expect: { exit: 'done' } }],
});

const faults = (data: unknown) =>
  parseCases(data, lineOf).findings.map(
    ({ code, params }) => `${code} ${params.path} ${params.expected}`,
  );

test('every act is read with its own keys', () => {
  const { cases, findings } = parseCases(
    file(
      { at: '0s', expect: 'a' },
      { at: '90s', complete: 'a' },
      { at: '3m', choose: 'b', option: 'yes' },
      { at: '4m', record: 'usable', value: 108 },
      { at: '5m', verify: 'c', value: 'fine', pass: false },
      { at: '6m', approve: 'd', role: 'lead' },
      { at: '7m', refuse: 'd', role: 'lead', reason: 'too dear' },
      { at: '1h', signal: 'alert-resolved' },
      { at: '1h30m', rollback: 'a' },
    ),
    lineOf,
  );
  expect(findings).toEqual([]);
  expect(cases[0]?.inputs).toEqual({ sku: '100' });
  expect(cases[0]?.events).toEqual([
    { at: 0, line: 104, do: 'expect', step: 'a' },
    { at: 90, line: 104, do: 'complete', step: 'a' },
    { at: 180, line: 104, do: 'choose', step: 'b', option: 'yes' },
    { at: 240, line: 104, do: 'record', name: 'usable', value: '108' },
    { at: 300, line: 104, do: 'verify', step: 'c', value: 'fine', pass: false },
    { at: 360, line: 104, do: 'approve', step: 'd', role: 'lead' },
    { at: 420, line: 104, do: 'refuse', step: 'd', role: 'lead', reason: 'too dear' },
    { at: 3_600, line: 104, do: 'signal', signal: 'alert-resolved' },
    { at: 5_400, line: 104, do: 'rollback', step: 'a' },
  ]);
});

test('each fault is named by its path, all at once', () => {
  expect(
    faults(
      file(
        { at: 'soon', complete: 'a' },
        { at: '1m' },
        { at: '1m', complete: 'a', skip: 'b' },
        { at: '1m', choose: 'b' },
        { at: '1m', complete: 'a', why: 'x' },
        { at: '2m', skip: 'a' },
        'nonsense',
      ),
    ),
  ).toEqual([
    'RB304 cases.0.events.0.at time',
    'RB304 cases.0.events.1 oneAct',
    'RB304 cases.0.events.2 oneAct',
    'RB304 cases.0.events.3.option text',
    'RB304 cases.0.events.4.why knownKey',
    'RB304 cases.0.events.5.reason text',
    'RB304 cases.0.events.6 mapping',
  ]);
});

test('events stand in the order of their times, and names are unique', () => {
  expect(faults(file({ at: '2m', expect: 'a' }, { at: '1m', expect: 'a' }))).toEqual([
    'RB304 cases.0.events.1.at later',
  ]);
  const twice = file();
  expect(faults({ ...twice, cases: [...twice.cases, ...twice.cases] })).toEqual([
    'RB304 cases.1.name unique',
  ]);
});

test('what is expected is checked too', () => {
  const wrong = {
    schema: 2,
    runbook: 'example',
    cases: [],
  };
  expect(faults(wrong)).toEqual(['RB304 schema version', 'RB304 cases list']);
  expect(
    faults({
      schema: 1,
      runbook: 'example',
      cases: [
        { name: 'one', events: [], expect: { outcome: 'fine', pages: -1, within: 5, also: 1 } },
      ],
    }),
  ).toEqual([
    'RB304 cases.0.expect.exit text',
    'RB304 cases.0.expect.outcome outcome',
    'RB304 cases.0.expect.within time',
    'RB304 cases.0.expect.pages count',
    'RB304 cases.0.expect.also knownKey',
  ]);
  for (const nonsense of [null, 7, 'text', [], { cases: 1 }]) {
    expect(parseCases(nonsense, lineOf).findings.length).toBeGreaterThan(0);
  }
});

test('cases of another runbook are refused', () => {
  const { findings } = parseCases(file(), lineOf, { file: 'x.cases.yml', runbook: 'other' });
  expect(findings).toMatchObject([{ code: 'RB305', file: 'x.cases.yml', at: { line: 101 } }]);
});
