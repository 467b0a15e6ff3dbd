import { findingEvidence } from './finding-evidence.ts';
import { findingProof } from './finding-proof.ts';
import { findingReadiness } from './finding-readiness.ts';
import { findingReading } from './finding-reading.ts';

export const finding = {
  ...findingReading,
  ...findingProof,
  ...findingReadiness,
  ...findingEvidence,
} as const;
