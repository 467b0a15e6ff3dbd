import type { Guess, ImportReport } from '../../app/domain/runbook/plain/report.ts';
import type { LostBlock } from '../../app/library/plain/lost-blocks.ts';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { Io } from './io.ts';

export type FileReport = ImportReport & { lost: LostBlock[] };

export const sumOf = (reports: readonly FileReport[]) => {
  const add = (pick: (report: FileReport) => number): number =>
    reports.reduce((sum, one) => sum + pick(one), 0);
  return {
    files: reports.length,
    runbooks: add((one) => one.runbooks),
    steps: add((one) => one.steps),
    checks: add((one) => one.checks),
    commands: add((one) => one.commands),
    inputs: add((one) => one.inputs),
    hints: add((one) => one.hints),
    contextOnly: add((one) => (one.contextOnly ? 1 : 0)),
    lost: add((one) => one.lost.length),
  };
};

/** File by file and in sum; a lost block is said where it stood. */
export const printReport = (
  reports: readonly FileReport[],
  format: 'human' | 'json',
  io: Io,
): void => {
  if (format === 'json') {
    io.out(JSON.stringify({ files: reports, sum: sumOf(reports) }, null, 2));
    return;
  }
  io.out(sayOnTerminal('import.head'));
  for (const report of reports) {
    io.out(`${columns(report)}  ${report.file}`);
    const guesses = wordGuesses(report.guesses);
    if (guesses !== '') io.out(sayOnTerminal('import.guesses', { guesses }));
    for (const { line, type, words } of report.lost) {
      io.err(
        sayOnTerminal('import.lost', {
          file: report.file,
          line: `${line}`,
          type,
          words: words.slice(0, 80),
        }),
      );
    }
  }
  io.out(sayOnTerminal('import.sum', sumOf(reports)));
};

const columns = (report: FileReport): string =>
  [
    `${report.steps}`.padStart(5),
    `${report.checks}`.padStart(6),
    `${report.commands}`.padStart(8),
    `${report.inputs}`.padStart(6),
    `${report.hints}`.padStart(5),
  ].join('  ');

const wordGuesses = (guesses: Record<Guess, number>): string =>
  (Object.entries(guesses) as [Guess, number][])
    .filter(([, n]) => n > 0)
    .map(([guess, n]) => sayOnTerminal(`import.guess.${guess}`, { n: `${n}` }))
    .join(', ');
