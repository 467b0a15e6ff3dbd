import type { Finding } from '../domain/runbook/finding.ts';
import type { ImportReport } from '../domain/runbook/plain/report.ts';
import type { Plan } from '../domain/runbook/plan.ts';
import type { ParsedRunbook } from './parse.ts';

/** A piece of prose as words, by the node that it stands in (`@page` outside every element). */
export type ProseWords = { node: string; text: string };

/** One reading of one runbook; a plain Markdown file may hold several. */
export type Reading = {
  /** SHA-256 of the file's text; empty when it could not be read. */
  hash: string;
  source: string;
  /** Which runbook of the file, counted from 0. */
  part: number;
  parsed: Pick<ParsedRunbook, 'plan' | 'findings' | 'places'>;
  prose: ProseWords[];
  /** Addresses that its text links to, as written. */
  links: string[];
  /** What was guessed; present when the file is plain Markdown. */
  imported?: ImportReport;
  /** The text of NAME.cases.yml beside it; null when there is none. */
  cases: { file: string; text: string } | { file: string; finding: Finding } | null;
};

/** A reading that compiled. */
export type Good = Reading & { plan: Plan };
