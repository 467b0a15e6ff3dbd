import type { Finding } from '../../domain/runbook/finding.ts';

/** The source line of a finding, and the carets under what it speaks of. */
export type Quote = { line: string; carets: string };

/** Null when the line is not in the source (the finding is older or newer than it). */
export const quoteFinding = (source: string, { at, end }: Finding): Quote | null => {
  const line = source.split(/\r?\n/)[at.line - 1];
  if (line === undefined || line.trim() === '') return null;
  const start = Math.min(Math.max(at.column, 1), line.length) - 1;
  const stop = end && end.line === at.line ? end.column - 1 : end ? line.length : start + 1;
  const width = Math.max(1, Math.min(stop, line.length) - start);
  // A tab stays a tab, so that the carets stand under the right place however wide it is shown.
  const lead = line.slice(0, start).replace(/[^\t]/g, ' ');
  return { line, carets: `${lead}${'^'.repeat(width)}` };
};
