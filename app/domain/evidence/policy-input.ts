import { z } from 'zod';
import { reviewDue } from '../runbook/check/freshness.ts';
import { type ProofKind, proofKinds } from './evidence.ts';
import { type FreshnessPolicy, type TierName, tierNames } from './policy.ts';

const period = z
  .string()
  .regex(/^P(?=\d)(?:\d{1,2}Y)?(?:\d{1,3}M)?(?:\d{1,3}W)?(?:\d{1,4}D)?$/)
  .refine((every) => (reviewDue('2000-01-01', every) ?? 0) > Date.UTC(2000, 0, 1));

const periods = z.strictObject(
  Object.fromEntries(proofKinds.map((proof) => [proof, period.optional()])) as {
    [proof in ProofKind]: z.ZodOptional<typeof period>;
  },
);

/** A whole policy as it comes over the wire. */
export const freshnessPolicySchema = z.strictObject(
  Object.fromEntries(tierNames.map((tier) => [tier, periods])) as {
    [tier in TierName]: typeof periods;
  },
) satisfies z.ZodType<FreshnessPolicy>;
