import type { Instant } from '../time.ts';
import type { PackSource } from './pack/section.ts';
import type { Pack } from './pack.ts';

export const coverageStandards = ['nist-800-53', 'iso-22301', 'soc-2', 'dora'] as const;

export type CoverageStandard = (typeof coverageStandards)[number];

/** What Bulkhead records that a clause can be mapped to. */
export const evidenceKinds = [
  'runbooks',
  'objectives',
  'runbook-reviews',
  'drills',
  'drills-measured',
  'incidents',
  'retrospectives',
  'actions-verified',
  'risks-accepted',
  'gaps-closed',
  'pages-acknowledged',
  'on-call',
  'reviews-signed',
] as const;

export type CoverageKind = (typeof evidenceKinds)[number];

/** Asked for by a clause and kept nowhere in Bulkhead. */
export type NotKept = 'training' | 'capacity' | 'register' | 'exit-plans' | 'provider-evidence';

type Requirement = {
  standard: CoverageStandard;
  clause: string;
  evidence: readonly CoverageKind[];
  missing?: readonly NotKept[];
};

const of = (
  standard: CoverageStandard,
  clause: string,
  evidence: readonly CoverageKind[],
  missing: readonly NotKept[] = [],
): Requirement => ({ standard, clause, evidence, ...(missing.length > 0 && { missing }) });

/** Which records are mapped to which clause (domain.md 1.11). Clause numbers only: no text is quoted. */
export const requirements: readonly Requirement[] = [
  of('nist-800-53', 'CP-2', ['runbooks', 'objectives', 'reviews-signed']),
  of('nist-800-53', 'CP-2(2)', [], ['capacity']),
  of('nist-800-53', 'CP-3', [], ['training']),
  of('nist-800-53', 'CP-4', ['drills', 'drills-measured', 'actions-verified']),
  of('nist-800-53', 'CP-8(4)', [], ['provider-evidence']),
  of('nist-800-53', 'IR-5', ['incidents']),
  of('nist-800-53', 'IR-8', ['runbook-reviews', 'incidents']),
  of('iso-22301', '8.2.2', ['objectives']),
  of('iso-22301', '8.4', ['runbooks', 'on-call', 'pages-acknowledged']),
  of('iso-22301', '8.5', ['drills', 'drills-measured']),
  of('iso-22301', '8.6', ['runbook-reviews', 'gaps-closed']),
  of('iso-22301', '9.3.2', ['incidents', 'drills', 'gaps-closed', 'retrospectives']),
  of('iso-22301', '9.3.3', ['reviews-signed', 'actions-verified']),
  of('soc-2', 'A1.1', [], ['capacity']),
  of('soc-2', 'A1.2', ['runbooks', 'objectives']),
  of('soc-2', 'A1.3', ['drills', 'drills-measured']),
  of('soc-2', 'CC7.3', ['incidents']),
  of('soc-2', 'CC7.4', ['incidents', 'pages-acknowledged']),
  of('soc-2', 'CC7.5', ['retrospectives', 'actions-verified']),
  of('dora', '11(6)', ['drills', 'drills-measured']),
  of('dora', '11(8)', ['incidents']),
  of('dora', '13(2)', ['retrospectives']),
  of('dora', '13(5)', ['reviews-signed']),
  of('dora', '17(2)', ['incidents']),
  of('dora', '17(3)', ['on-call', 'pages-acknowledged']),
  of('dora', '24(5)', ['actions-verified', 'risks-accepted']),
  of('dora', '28(3)', [], ['register']),
  of('dora', '28(8)', [], ['exit-plans']),
];

/** `newest` null: none. For what stands (runbooks, shifts) it is when it was looked at. */
export type CoverageEvidence = {
  kind: CoverageKind;
  count: number;
  newest: Instant | null;
  source: PackSource;
};

export type CoverageRow = {
  standard: CoverageStandard;
  clause: string;
  evidence: CoverageEvidence[];
  notKept: NotKept[];
  /** Of the record that is oldest among the newest of each kind; null: some kind has none. */
  oldest: Instant | null;
};

export type Coverage = { schema: 1; madeAt: Instant; from: Instant; rows: CoverageRow[] };

/** What the pack does not hold. */
export type CoverageFacts = {
  pack: Pack;
  signed: readonly Instant[];
  retrospectives: readonly Instant[];
  /** When runbooks were read and found right, or not. */
  reviewed: readonly Instant[];
};

const newestOf = (moments: readonly (Instant | null)[]): Instant | null =>
  moments.reduce<Instant | null>(
    (a, b) => (b === null ? a : a === null ? b : Math.max(a, b)),
    null,
  );

const evidenceOf = ({ pack, signed, retrospectives, reviewed }: CoverageFacts) => {
  const found = (kind: CoverageKind, moments: readonly Instant[], source: PackSource) => ({
    ...{ kind, count: moments.length, newest: newestOf(moments), source },
  });
  const live = pack.runbooks.rows.filter(({ status }) => status !== 'deprecated');
  const standing = (count: number) => Array.from({ length: count }, () => pack.madeAt);
  const drills = pack.drills.rows.filter(({ complete }) => complete);
  const acknowledged = pack.escalation.rows.flatMap(({ startedAt, acknowledge }) =>
    acknowledge === null ? [] : [startedAt + acknowledge * 1000],
  );
  const inState = (state: string) =>
    pack.actions.rows.flatMap((row) => (row.state === state ? [row.since] : []));
  const real = pack.incidents.rows.filter(({ state }) => state !== 'cancelled');
  const all: Record<CoverageKind, CoverageEvidence> = {
    runbooks: found('runbooks', standing(live.length), { page: 'runbooks' }),
    objectives: found(
      'objectives',
      standing(live.filter(({ objective }) => objective !== null).length),
      { page: 'runbooks' },
    ),
    'runbook-reviews': found('runbook-reviews', reviewed, { page: 'runbooks' }),
    drills: found(
      'drills',
      drills.map(({ at }) => at),
      { page: 'drills' },
    ),
    'drills-measured': found(
      'drills-measured',
      drills.flatMap(({ at, met }) => (met === null ? [] : [at])),
      { page: 'metrics', query: { kind: 'drill' } },
    ),
    incidents: found(
      'incidents',
      real.map(({ declaredAt }) => declaredAt),
      { page: 'incidents' },
    ),
    retrospectives: found('retrospectives', retrospectives, { page: 'incidents' }),
    'actions-verified': found('actions-verified', inState('verified'), {
      ...{ page: 'actions', query: { state: 'verified' } },
    }),
    'risks-accepted': found('risks-accepted', inState('accepted'), {
      ...{ page: 'actions', query: { state: 'accepted' } },
    }),
    'gaps-closed': found(
      'gaps-closed',
      pack.gaps.rows.flatMap(({ closedAt }) => (closedAt === null ? [] : [closedAt])),
      { page: 'gaps', query: { status: 'closed' } },
    ),
    'pages-acknowledged': found('pages-acknowledged', acknowledged, { page: 'incidents' }),
    'on-call': found(
      'on-call',
      standing(pack.escalation.people.filter(({ hours }) => hours > 0).length),
      { page: 'on-call' },
    ),
    'reviews-signed': found('reviews-signed', signed, { page: 'reviews' }),
  };
  return all;
};

/** Which records stand for which clause, and how old they are. It judges nothing: that is an auditor's. */
export const coverageOf = (facts: CoverageFacts): Coverage => {
  const all = evidenceOf(facts);
  return {
    ...{ schema: 1, madeAt: facts.pack.madeAt, from: facts.pack.from },
    rows: requirements.map(({ standard, clause, evidence, missing = [] }): CoverageRow => {
      const found = evidence.map((kind) => all[kind]);
      const newest = found.flatMap((one) => (one.newest === null ? [] : [one.newest]));
      const whole = found.length > 0 && newest.length === found.length;
      return {
        ...{ standard, clause, evidence: found, notKept: [...missing] },
        oldest: whole ? Math.min(...newest) : null,
      };
    }),
  };
};
