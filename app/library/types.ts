import type { CasesReport } from '../domain/runbook/case.ts';
import type { Finding } from '../domain/runbook/finding.ts';
import type { SearchMatch } from '../domain/runbook/library.types.ts';
import type { ImportReport } from '../domain/runbook/plain/report.ts';
import type { Plan } from '../domain/runbook/plan.ts';
import type { DiffHunk, GitCommit, GitFacts } from '../domain/runbook/revision.types.ts';
import type { ProseWords } from './reading.ts';
import type { SourcePart } from './source-part.ts';

/** One runbook as it stands on disk, or its last good revision when the file is now broken. */
export type LibraryEntry = {
  id: string;
  /** Path from its root folder, with `/`. */
  file: string;
  /** Which runbook of the file, counted from 0; only a plain Markdown file holds several. */
  part: number;
  /** The revision: SHA-256, lower-case hex, over its own source and those that are included. */
  hash: string;
  source: string;
  /** The runbooks that are included in it, as they stood; each once, by id. */
  includes: SourcePart[];
  plan: Plan;
  findings: Finding[];
  /** True when the file has changed into something that does not compile; `findings` then speak of it. */
  stale: boolean;
  /** The text as it stands on disk when it is stale: the one that `findings` speak of. */
  broken?: string;
  /** False until its cases and checks have been run. */
  proven: boolean;
  cases?: CasesReport;
  prose: ProseWords[];
  /** Runbooks of the library that its text links to. */
  linksTo: string[];
  imported?: ImportReport;
};

/** What it takes to render a revision, whether it is live or kept. */
export type Renderable = Pick<
  LibraryEntry,
  'hash' | 'source' | 'file' | 'part' | 'includes' | 'plan'
>;

export type Found = { id: string; matches: SearchMatch[] };

export type Library = {
  /** Runnable runbooks, by title. */
  list(): LibraryEntry[];
  get(id: string): LibraryEntry | null;
  /** Files that never compiled since the start. */
  broken(): { file: string; findings: Finding[]; text: string }[];
  /**
   * Grows whenever `list` or `broken` answers differently. What is proven of a runbook afterwards, or
   * falls due with the day, does not count: its entry then has other `findings`, a new array each time.
   */
  version(): number;
  /** Called after what can be listed has changed; returns how to stop. */
  onChange(listener: () => void): () => void;
  /** Static HTML of a revision's prose, by node id (`@page` outside elements) and index; cached by hash. */
  html(revision: Renderable): Promise<Record<string, string[]>>;
  /** Runbooks that a query matches, best first; `accept` narrows them. `more` when not all were counted. */
  search(
    query: string,
    limit: number,
    accept?: (id: string) => boolean,
  ): { found: Found[]; total: number; more: boolean };
  /** Runbooks whose names hold any word of a text, those with the most and rarest first. */
  searchAny(text: string, limit: number): Found[];
  /** What git knows of a runbook's file; null without a repository or without git. */
  gitFacts(id: string): Promise<GitFacts | null>;
  /** A runbook's file at one of its commits; null when there is none. */
  atCommit(
    id: string,
    commit: string,
  ): Promise<{ commit: GitCommit; source: string; plan: Plan | null } | null>;
  diffLines(from: string, to: string): { hunks: DiffHunk[]; added: number; removed: number };
  /** Reads the folders again; resolves when the new state is visible and proven. */
  reload(): Promise<void>;
  /** Resolves when everything that was read has been proven. */
  proven(): Promise<void>;
  close(): Promise<void>;
};
