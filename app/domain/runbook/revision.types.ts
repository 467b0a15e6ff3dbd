import type { IncidentKind } from '../incident/incident.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Plan, Severity } from './plan.ts';

/** A commit of the repository that a runbook's file lies in. */
export type GitCommit = {
  hash: string;
  author: string;
  at: Instant;
  subject: string;
};

/** What git knows of a runbook's file: its newest commits, newest first. */
export type GitFacts = {
  /** The file from the top of its repository. */
  path: string;
  commits: GitCommit[];
  /** The file on disk differs from the newest commit. */
  changed: boolean;
};

/** A revision that the library has seen live. */
export type RevisionSummary = {
  hash: string;
  runbook: string;
  title: string;
  file: string;
  firstSeenAt: Instant;
  /** It is what the library shows now. */
  live: boolean;
  steps: number;
  /** Open incidents that walk it. */
  openIncidents: number;
};

export type RevisionHistory = {
  runbook: { id: string; title: string };
  /** Newest first. */
  revisions: RevisionSummary[];
  /** Absent when the file is in no repository, or git is not there. */
  git?: GitFacts;
};

/** A revision as it was, with the prose of its own time. */
export type RevisionPage = RevisionSummary & {
  plan: Plan;
  html: Record<string, string[]>;
  source: string;
  /** Revisions of the runbooks that were included in it. */
  includes: { runbook: string; file: string; hash: string }[];
};

/** What changed between two plans, told by steps. */
export type PlanChange =
  | { type: 'step-added'; step: string; title: string; after?: string }
  | { type: 'step-removed'; step: string; title: string }
  | { type: 'step-renamed'; step: string; from: string; to: string }
  | { type: 'step-moved'; step: string; title: string }
  | { type: 'step-kind-changed'; step: string; title: string; from: string; to: string }
  | { type: 'deadline-changed'; step: string; title: string; from?: Seconds; to?: Seconds }
  | { type: 'role-changed'; step: string; title: string; from?: string; to?: string }
  | { type: 'way-changed'; step: string; title: string }
  | { type: 'include-changed'; step: string; title: string }
  | { type: 'commands-changed'; step: string; title: string; added: number; removed: number }
  | { type: 'checks-changed'; step: string; title: string; added: number; removed: number }
  | { type: 'objective-changed'; from?: Seconds; to?: Seconds }
  | { type: 'title-changed'; from: string; to: string };

/** One line of a diff; `from` and `to` are its numbers on either side, counted from 1. */
export type DiffLine = {
  type: 'same' | 'added' | 'removed';
  text: string;
  from?: number;
  to?: number;
};

/** Lines that changed with a few around them. */
export type DiffHunk = { lines: DiffLine[] };

/** One side of a diff: a revision by its hash, or the file at a commit. */
export type DiffSide =
  | { type: 'revision'; hash: string; firstSeenAt: Instant; live: boolean }
  | ({ type: 'commit' } & GitCommit);

export type RevisionDiff = {
  runbook: { id: string; title: string };
  from: DiffSide;
  to: DiffSide;
  hunks: DiffHunk[];
  added: number;
  removed: number;
  /** Absent when one side does not compile. */
  plan?: PlanChange[];
};

/** What leans on a runbook and what it leans on; a runbook that is not in the library has no title. */
export type WhereUsed = {
  includes: RunbookName[];
  includedBy: RunbookName[];
  related: RunbookName[];
  relatedBy: RunbookName[];
  supersedes: RunbookName[];
  /** Runbooks whose text links here. */
  linkedFrom: RunbookName[];
  /** Open incidents that walk it, newest first; also one that includes it. */
  incidents: {
    id: string;
    number: number;
    title: string;
    severity: Severity;
    kind: IncidentKind;
    declaredAt: Instant;
    runbook: string;
    revision: string;
    /** The incident walks the revision that the library shows now. */
    live: boolean;
  }[];
};

export type RunbookName = { id: string; title?: string };
