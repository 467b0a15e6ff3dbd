import { usualPolicy } from '../../app/domain/evidence/policy.ts';
import { accepted, rejected } from '../../app/domain/outcome.ts';
import type { DrillUseCases } from '../../app/usecases/drill/types.ts';
import type { EvidenceUseCases } from '../../app/usecases/evidence/types.ts';

const noDrill = async () => rejected('drill-not-found');

/** Nothing was shown of any runbook, for pages that are not about it. */
export const fakeEvidence: EvidenceUseCases & DrillUseCases = {
  listDrills: async () => [],
  readDrill: noDrill,
  planDrill: noDrill,
  changeDrill: noDrill,
  startDrill: noDrill,
  listEvidenceFindings: async () => [],
  readEvidence: async () => rejected('runbook-not-found', { runbook: '' }),
  listFreshness: async () => [],
  recordReviewed: async () => rejected('runbook-not-found', { runbook: '' }),
  readFreshnessPolicy: async () => ({ policy: usualPolicy, own: false }),
  setFreshnessPolicy: async () => accepted(null),
};
