import type { Finding } from '../../app/domain/runbook/finding.ts';

const widest = 100;

/** The source line of a finding and, under it, carets below what it speaks of. */
export const sourceLine = ({ at, end }: Finding, source: string): string[] => {
  const line = source.split(/\r\n|\n|\r/)[at.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = Math.min(at.column, line.length) - 1;
  const to = end?.line === at.line ? Math.max(end.column - 1, from + 1) : from + 1;
  // A window around the place, so that a long paragraph stays one line on the terminal.
  const left = Math.max(0, Math.min(from - 20, line.length - widest));
  const shown = line.slice(left, left + widest);
  const carets = '^'.repeat(Math.max(1, Math.min(to, left + widest) - from));
  const gutter = String(at.line).padStart(6);
  return [
    `${gutter} | ${clean(shown)}`,
    `${' '.repeat(gutter.length)} | ${' '.repeat(from - left)}${carets}`,
  ];
};

/** Control characters would move the terminal's cursor or turn its text; each is one place wide here. */
const clean = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
