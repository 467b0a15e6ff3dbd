import type { Ports } from '../ports.ts';
import type { KeptEstate } from './estate.ts';
import { readFreshnessPolicy, setFreshnessPolicy } from './policy.ts';
import { listFreshness, readEvidence } from './read-evidence.ts';
import { recordReviewed } from './record-reviewed.ts';
import type { EvidenceUseCases } from './types.ts';

/** What was shown of the runbooks, and what is asked of them. */
export const buildEvidence = (ports: Ports, estate: KeptEstate): EvidenceUseCases => ({
  readEvidence: readEvidence(ports, estate),
  listFreshness: listFreshness(ports, estate),
  recordReviewed: recordReviewed(ports),
  readFreshnessPolicy: readFreshnessPolicy(ports),
  setFreshnessPolicy: setFreshnessPolicy(ports),
});
