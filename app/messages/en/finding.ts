import { findingProof } from './finding-proof.ts';

export const finding = { ...findingProof } as const;
