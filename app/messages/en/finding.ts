import { findingProof } from './finding-proof.ts';
import { findingReading } from './finding-reading.ts';

export const finding = { ...findingReading, ...findingProof } as const;
