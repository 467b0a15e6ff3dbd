import type { CasesReport } from '../domain/runbook/case.ts';
import type { Finding } from '../domain/runbook/finding.ts';
import type { Plan } from '../domain/runbook/plan.ts';

/** One runbook as it stands on disk, or its last good revision when the file is now broken. */
export type LibraryEntry = {
  id: string;
  /** Path from its root folder, with `/`. */
  file: string;
  /** SHA-256 of the source text, lower-case hex: the revision. */
  hash: string;
  source: string;
  plan: Plan;
  findings: Finding[];
  /** True when the file has changed into something that does not compile; `findings` then speak of it. */
  stale: boolean;
  cases?: CasesReport;
};

export type Library = {
  /** Runnable runbooks, by title. */
  list(): LibraryEntry[];
  get(id: string): LibraryEntry | null;
  /** Files that never compiled since the start. */
  broken(): { file: string; findings: Finding[] }[];
  /** Static HTML of a revision's prose, by node id (`@page` outside elements) and index; cached by hash. */
  html(revision: {
    hash: string;
    source: string;
    file: string;
    plan: Plan;
  }): Promise<Record<string, string[]>>;
  /** Reads the folders again; resolves when the new state is visible. */
  reload(): Promise<void>;
  close(): Promise<void>;
};
