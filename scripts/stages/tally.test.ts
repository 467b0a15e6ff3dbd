import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { add, tally, tallyCommand, tallyPlaywright, tallyVitest } from './tally.mjs';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bulkhead-tally-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const report = (body: unknown): string => {
  const file = join(dir, 'report.json');
  writeFileSync(file, JSON.stringify(body));
  return file;
};
const counts = ({ passed, failed }: { passed: number; failed: number }) => [passed, failed];

test('a command counts as one', () => {
  expect(counts(tallyCommand({ code: 0, output: '' }))).toEqual([1, 0]);
  expect(tallyCommand({ code: 2, output: 'why' })).toEqual(tally(0, 1, 0, 'why'));
});

test('tests are counted from the report', () => {
  const file = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 });
  expect(tallyVitest({ code: 1, output: 'why' }, file)).toEqual(tally(7, 2, 1, 'why'));
  const browser = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } });
  expect(counts(tallyPlaywright({ code: 1, output: '' }, browser))).toEqual([4, 1]);
});

test('a bad end without a failed test is a failure: an error outside of tests, a file that cannot be read', () => {
  const file = report({ numPassedTests: 7, numFailedTests: 0 });
  expect(counts(tallyVitest({ code: 1, output: '' }, file))).toEqual([7, 1]);
});

test('a stage without a report has crashed, whatever its exit code', () => {
  const none = join(dir, 'none.json');
  expect(counts(tallyVitest({ code: 0, output: '' }, none))).toEqual([0, 1]);
  expect(counts(tallyPlaywright({ code: 0, output: '' }, none))).toEqual([0, 1]);
});

test('the sum is over every stage', () => {
  expect(counts(add([tally(1, 0), tally(7, 2), tally(0, 1)]))).toEqual([8, 3]);
});
