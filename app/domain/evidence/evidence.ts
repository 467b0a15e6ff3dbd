import type { DrillKind } from '../drill/drill.ts';
import type { MeasuredTime } from '../drill/report.types.ts';
import type { ExitOutcome } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import type { ReviewOutcome } from './review.ts';

/** Who acted, as the log names them. */
export type EvidenceActor = { type: 'person' | 'token'; id: string; name: string };

/** How a walk of a runbook ended, held against the objective of the revision that was walked. */
export type WalkResult = {
  exit: string;
  outcome: ExitOutcome;
  measured: MeasuredTime;
  /** Seconds of the plan that passed in one; above 1 the time is no evidence. */
  pace: number;
  objective?: Seconds;
  /** Absent without an objective, and on a compressed clock. */
  kept?: boolean;
};

export type EvidenceIncident = { id: string; number: number; title: string };

/**
 * One thing that shows that a runbook holds, on the revision that it shows it of. `used`: walked in
 * a real incident; `drilled`: walked in a drill; both to an exit, as the log tells. `reviewed`: read
 * and judged by a person.
 */
export type Evidence = { at: Instant; revision: string; by: EvidenceActor[] } & (
  | { kind: 'used'; incident: EvidenceIncident; result: WalkResult }
  | { kind: 'drilled'; drill: DrillKind; incident: EvidenceIncident; result: WalkResult }
  | {
      kind: 'reviewed';
      review: { id: string; outcome: ReviewOutcome; note?: string; cycle?: string };
    }
);

/** What a policy may ask for, the weakest first: each proves also what stands before it. */
export const proofKinds = ['reviewed', 'tabletop', 'walkthrough', 'functional', 'full'] as const;
export type ProofKind = (typeof proofKinds)[number];

/**
 * The strongest that a piece of evidence proves. A real use is a full exercise. On a compressed
 * clock nobody takes their own time: it proves the way, which is a walkthrough at most.
 */
export const proofOf = (evidence: Evidence): ProofKind => {
  if (evidence.kind === 'reviewed') return 'reviewed';
  if (evidence.kind === 'used') return 'full';
  const { drill, result } = evidence;
  if (result.pace > 1 && strengthOf(drill) > strengthOf('walkthrough')) return 'walkthrough';
  return drill;
};

export const strengthOf = (proof: ProofKind): number => proofKinds.indexOf(proof);

/** Whether a piece of evidence is enough for what is asked. */
export const proves = (evidence: Evidence, proof: ProofKind): boolean =>
  strengthOf(proofOf(evidence)) >= strengthOf(proof);

/** Ends that show that a runbook leads somewhere; a false alarm and a walk that was broken off do not. */
export const provingOutcomes: readonly ExitOutcome[] = ['resolved', 'mitigated', 'handed-over'];
