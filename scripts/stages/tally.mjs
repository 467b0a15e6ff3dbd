import { existsSync, readFileSync } from 'node:fs';

/** What a stage came to. `detail` is printed when something failed. */
export const tally = (passed, failed, skipped = 0, detail = '') => ({
  passed,
  failed,
  skipped,
  detail,
});

const readReport = (file) => {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
};

/** A stage whose exit code is bad has failed, also when no test of it did. */
const atLeastOne = (failed, code) => (code !== 0 && failed === 0 ? 1 : failed);

export const tallyCommand = ({ code, output }) =>
  code === 0 ? tally(1, 0) : tally(0, 1, 0, output);

export const tallyVitest = ({ code, output }, file) => {
  const report = readReport(file);
  const failed = atLeastOne(report?.numFailedTests ?? 0, report ? code : 1);
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return tally(report?.numPassedTests ?? 0, failed, skipped, failed > 0 ? output : '');
};

export const tallyPlaywright = ({ code, output }, file) => {
  const stats = readReport(file)?.stats;
  const failed = atLeastOne(stats?.unexpected ?? 0, stats ? code : 1);
  const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  return tally(passed, failed, stats?.skipped ?? 0, failed > 0 ? output : '');
};

export const add = (tallies) =>
  tallies.reduce(
    (sum, one) => tally(sum.passed + one.passed, sum.failed + one.failed),
    tally(0, 0),
  );
