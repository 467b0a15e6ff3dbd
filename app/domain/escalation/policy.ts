import { z } from 'zod';
import type { Severity } from '../runbook/plan.ts';
import { storable } from '../storable.ts';
import type { Seconds } from '../time.ts';
import { policyLimits } from './policy-limits.ts';

/** Whom a level pages: whoever is on call, somebody by name, a team's members, who holds a role in the incident. */
export type Target = { type: 'schedule' | 'person' | 'team' | 'role'; id: string };

/** One rung: whom it pages, and how long it waits for an answer before the next one. */
export type Level = { targets: Target[]; wait: Seconds };

/** `delay` before the first level; all levels are gone through once and then `repeat` times more. */
export type Steps = { delay: Seconds; levels: Level[]; repeat: number };

/** Instead of the policy's own steps in incidents of these severities. */
export type Variant = Steps & { severities: Severity[] };

/**
 * How a page climbs until somebody answers. `lastResort` is paged once when all else was in vain.
 * `ackTimeout`: an acknowledged page climbs again when nobody does anything in the incident for so
 * long; null trusts whoever acknowledged.
 */
export type PolicyBody = Steps & {
  lastResort: Level | null;
  ackTimeout: Seconds | null;
  variants: Variant[];
};

/** A policy as people know it. `team` owns it (null: the organisation's); `isDefault` among its owner's. */
export type Policy = PolicyBody & {
  id: string;
  name: string;
  team: string | null;
  isDefault: boolean;
};

const word = z
  .string()
  .min(1)
  .max(policyLimits.id)
  .regex(/^[^\s\p{C}\p{Surrogate}]+$/u);
const wait = z.int().min(policyLimits.shortestWait).max(policyLimits.longestWait);

export const targetSchema = z.strictObject({
  type: z.enum(['schedule', 'person', 'team', 'role']),
  id: word,
}) satisfies z.ZodType<Target>;

const level = z.strictObject({
  targets: z.array(targetSchema).min(1).max(policyLimits.targets),
  wait,
});

const steps = {
  delay: z.int().min(0).max(policyLimits.longestWait),
  levels: z.array(level).min(1).max(policyLimits.levels),
  repeat: z.int().min(0).max(policyLimits.repeat),
};

const severity = z.enum(['sev1', 'sev2', 'sev3', 'sev4']);

/** A policy's body as it comes from a form, the API or the database. No severity has two variants. */
export const policyBodySchema = z.strictObject({
  ...steps,
  lastResort: level.nullable(),
  ackTimeout: z.int().min(policyLimits.shortestAckTimeout).max(policyLimits.longestWait).nullable(),
  variants: z
    .array(z.strictObject({ ...steps, severities: z.array(severity).min(1) }))
    .max(4)
    .refine(
      (all) => {
        const named = all.flatMap(({ severities }) => severities);
        return new Set(named).size === named.length;
      },
      { error: 'variant-severity-twice' },
    ),
}) satisfies z.ZodType<PolicyBody>;

/** A whole policy as it comes over the wire. */
export const policyInputSchema = z.strictObject({
  id: word,
  name: z.string().trim().min(1).max(policyLimits.name).regex(storable),
  team: word.nullable().default(null),
  isDefault: z.boolean().default(false),
  body: policyBodySchema,
});
