import { dayOf } from '../day.ts';
import { reviewDue } from '../runbook/check/freshness.ts';
import type { FreshnessFacts } from '../runbook/library.types.ts';
import type { Plan } from '../runbook/plan.ts';
import type { Instant } from '../time.ts';
import { type Evidence, type ProofKind, proofKinds, proves } from './evidence.ts';
import { type FreshnessPolicy, tierOf } from './policy.ts';

const DAY = 86_400_000;

/** One thing that is asked of a runbook, and until when what is known is enough. */
export type Demand = {
  proof: ProofKind;
  /** ISO 8601 duration. */
  every: string;
  /** `runbook`: by its own `review.every`, which may be shorter than the policy and never longer. */
  from: 'policy' | 'runbook';
  /** The newest evidence that is enough; absent: none yet, and it counts from when it was written. */
  since?: Instant;
  /** The first moment of the day by which it falls due; it holds until that day is over. */
  dueAt: Instant;
  overdue: boolean;
};

type Known = {
  /** When the runbook was first seen here, in any revision. */
  written: Instant;
  /** What was shown of it, in any order. */
  evidence: readonly Evidence[];
  policy: FreshnessPolicy;
  /** The revision that the library shows. */
  revision: string;
};

/**
 * What is asked of a runbook and how it stands at `now`. Only evidence resets the clock; a date in
 * the file and an edit are claims and do not. What was never shown is due so long after the runbook
 * was first written. A period that cannot be read counts as not given.
 */
export const demandsOn = (
  plan: Pick<Plan, 'review' | 'tier' | 'severity'>,
  { written, evidence, policy }: Known,
  now: Instant,
): Demand[] => {
  const asked = policy[tierOf(plan)];
  return proofKinds.flatMap((proof): Demand[] => {
    const own = proof === 'reviewed' ? plan.review?.every : undefined;
    const shorter = shorterOf(asked[proof], own);
    if (shorter === undefined) return [];
    const shown = evidence.filter((one) => proves(one, proof)).map(({ at }) => at);
    const since = shown.length === 0 ? undefined : Math.max(...shown);
    const dueAt = reviewDue(dayOf(since ?? written), shorter) ?? 0;
    return [
      {
        ...{ proof, every: shorter, from: shorter === asked[proof] ? 'policy' : 'runbook' },
        ...(since === undefined ? {} : { since }),
        ...{ dueAt, overdue: now >= dueAt + DAY },
      },
    ];
  });
};

/** How fresh a runbook is, for its row in the library. */
export const freshnessOf = (
  plan: Pick<Plan, 'review' | 'tier' | 'severity'>,
  known: Known,
  now: Instant,
): FreshnessFacts => {
  const demands = demandsOn(plan, known, now);
  const [first] = [...demands].sort((a, b) => a.dueAt - b.dueAt);
  const newest = newestOf(known.evidence);
  const last = (kind: Evidence['kind']) => newestOf(known.evidence, kind)?.at;
  const [reviewed, used, drilled] = [last('reviewed'), last('used'), last('drilled')];
  const claimed = plan.review?.lastReviewed;
  return {
    freshness: stateOf(demands, newest),
    tier: tierOf(plan),
    ...(claimed === undefined ? {} : { lastReviewed: claimed }),
    ...(reviewed === undefined ? {} : { lastReviewedAt: reviewed }),
    ...(used === undefined ? {} : { lastUsedAt: used }),
    ...(drilled === undefined ? {} : { lastDrilledAt: drilled }),
    ...(first ? { dueAt: first.dueAt, dueProof: first.proof } : {}),
    ...(newest && newest.revision !== known.revision ? { provenOn: newest.revision } : {}),
  };
};

const stateOf = (
  demands: readonly Demand[],
  newest: Evidence | undefined,
): FreshnessFacts['freshness'] => {
  if (demands.length === 0) return 'unplanned';
  if (demands.some(({ overdue }) => overdue)) return 'due';
  return newest ? 'fresh' : 'never';
};

/** The newest piece of evidence, of one kind or of any. */
export const newestOf = (
  evidence: readonly Evidence[],
  kind?: Evidence['kind'],
): Evidence | undefined =>
  evidence
    .filter((one) => kind === undefined || one.kind === kind)
    .reduce<Evidence | undefined>(
      (newest, one) => (newest && newest.at >= one.at ? newest : one),
      undefined,
    );

const shorterOf = (one: string | undefined, other: string | undefined): string | undefined => {
  const [a, b] = [one, other].map((every) =>
    every === undefined ? undefined : reviewDue('2000-01-01', every),
  );
  if (a === undefined) return b === undefined ? undefined : other;
  return b === undefined || a <= b ? one : other;
};
