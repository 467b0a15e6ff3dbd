import { usualPolicy } from '../../app/domain/evidence/policy.ts';
import { accepted, rejected } from '../../app/domain/outcome.ts';
import type { EvidenceUseCases } from '../../app/usecases/evidence/types.ts';

/** Nothing was shown of any runbook, for pages that are not about it. */
export const fakeEvidence: EvidenceUseCases = {
  readEvidence: async () => rejected('runbook-not-found', { runbook: '' }),
  listFreshness: async () => [],
  recordReviewed: async () => rejected('runbook-not-found', { runbook: '' }),
  readFreshnessPolicy: async () => ({ policy: usualPolicy, own: false }),
  setFreshnessPolicy: async () => accepted(null),
};
