import type { Plan } from '../runbook/plan.ts';
import type { ProofKind } from './evidence.ts';

/** How much hangs on a runbook: tier 0 the most; `none`: nobody said. */
export const tierNames = ['0', '1', '2', '3', 'none'] as const;
export type TierName = (typeof tierNames)[number];

/** How often a runbook of a tier is to be proven, and how: ISO 8601 durations by kind of proof. */
export type FreshnessPolicy = Record<TierName, { [proof in ProofKind]?: string }>;

/**
 * What holds until somebody sets another. Made from the cadences that reviews usually keep: contacts
 * and procedures each quarter where most hangs on them, an exercise in full once a year.
 */
export const usualPolicy: FreshnessPolicy = {
  '0': { reviewed: 'P3M', walkthrough: 'P3M', functional: 'P6M', full: 'P1Y' },
  '1': { reviewed: 'P3M', walkthrough: 'P6M', functional: 'P1Y' },
  '2': { reviewed: 'P6M', walkthrough: 'P1Y' },
  '3': { reviewed: 'P1Y' },
  none: {},
};

const bySeverity = { sev1: '0', sev2: '1', sev3: '2', sev4: '3' } as const;

/** The tier that a runbook names, else the one that its severity stands for. */
export const tierOf = ({ tier, severity }: Pick<Plan, 'tier' | 'severity'>): TierName =>
  tier ?? (severity === undefined ? 'none' : bySeverity[severity]);
