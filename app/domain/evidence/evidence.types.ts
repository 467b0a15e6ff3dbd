import type { FreshnessFacts } from '../runbook/library.types.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Evidence } from './evidence.ts';
import type { Demand } from './freshness-of.ts';

/** A piece of evidence as it stands now; `older`: shown of another revision than the library shows. */
export type ShownEvidence = Evidence & { older: boolean };

/** What a runbook says of itself, and what was shown of it. Newest first. */
export type EvidenceView = {
  runbook: { id: string; title: string; owner?: string };
  claim: { objective?: Seconds; every?: string; lastReviewed?: string };
  /** The revision that the library shows, since when, and when the runbook was first seen. */
  revision: string;
  revisedAt: Instant;
  writtenAt: Instant;
  facts: FreshnessFacts;
  demands: Demand[];
  evidence: ShownEvidence[];
};

/** One line of what is fresh and what is due. */
export type FreshnessLine = {
  runbook: { id: string; title: string; owner?: string; status: string };
  revision: string;
  objective?: Seconds;
  writtenAt: Instant;
  facts: FreshnessFacts;
  demands: Demand[];
  newest?: ShownEvidence;
  /** The newest that was walked, in a drill or in an incident. */
  walked?: ShownEvidence;
};
