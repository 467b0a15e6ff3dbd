import type { Actor } from '../../app/domain/engine/types.ts';
import type { ReviewElement, ReviewOutcome } from '../../app/domain/evidence/review.ts';
import type { IncidentKind } from '../../app/domain/incident/incident.ts';
import type { Instant } from '../../app/domain/time.ts';

/** A walkthrough that is over, in an incident that counts. */
export type EndedWalk = {
  process: string;
  version: number;
  incidentId: string;
  number: number;
  title: string;
  kind: IncidentKind;
  runbookId: string;
  revision: string;
};

export type RunbookReviewRow = {
  id: string;
  runbookId: string;
  revision: string;
  outcome: ReviewOutcome;
  by: Actor;
  checked: ReviewElement[];
  note: string | null;
  cycleId: string | null;
  at: Instant;
};

export type EvidenceReads = {
  /** Of drills only those that were carried through; of real incidents all that were not cancelled. */
  endedWalks(): Promise<EndedWalk[]>;
  runbookReviews(filter?: { runbook?: string; cycle?: string }): Promise<RunbookReviewRow[]>;
  /** When each runbook was first seen, and when each of its revisions was. */
  writtenAt(): Promise<Map<string, Instant>>;
  revisionsSeen(hashes: readonly string[]): Promise<Map<string, Instant>>;
  /** Another text as soon as there may be other evidence. */
  evidenceMark(): Promise<string>;
};

export type EvidenceWrites = {
  insertRunbookReview(row: RunbookReviewRow): Promise<void>;
};
