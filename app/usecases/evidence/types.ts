import type { EvidenceView, FreshnessLine } from '../../domain/evidence/evidence.types.ts';
import type { FreshnessPolicy } from '../../domain/evidence/policy.ts';
import type { ReviewInput } from '../../domain/evidence/review-input.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Freshness } from '../../domain/runbook/library.types.ts';
import type { By } from '../people.types.ts';
import type { Judge, SignedIn } from '../types.ts';

export type { EvidenceView, FreshnessLine };

export type EvidenceUseCases = {
  /** What a runbook claims and what was shown of it; `runbook-not-found` when the library has none. */
  readEvidence(runbook: string): Promise<Outcome<EvidenceView>>;
  /** A line for each runbook of the library, what falls due first at the top. */
  listFreshness(filter?: { freshness?: readonly Freshness[] }): Promise<FreshnessLine[]>;
  /** Writes down that a person read a revision and what they found. */
  recordReviewed(
    me: SignedIn,
    judge: Judge,
    runbook: string,
    review: ReviewInput,
    key: string | null,
  ): Promise<Outcome<{ id: string; revision: string }>>;
  /** `own`: somebody has set one; else the usual one holds. */
  readFreshnessPolicy(): Promise<{ policy: FreshnessPolicy; own: boolean }>;
  /** Null: the usual one again. */
  setFreshnessPolicy(by: By, policy: FreshnessPolicy | null): Promise<Outcome<null>>;
};
