import { z } from 'zod';
import { type DrillPlan, drillKinds, MOST_INJECTS, MOST_PACE } from '../drill/drill.ts';
import type { Severity } from '../runbook/plan.ts';
import { storable } from '../storable.ts';
import type { Instant } from '../time.ts';
import type { IncidentKind } from './incident.ts';
import { sentEventLimits } from './sent-event-limits.ts';

/** What it takes to declare an incident: `inputs` by the runbook's own input names. */
export type DeclareInput = {
  title: string;
  severity: Severity;
  kind: IncidentKind;
  runbook: string;
  inputs?: Record<string, string>;
  summary?: string;
  /** When it was first noticed; not after now. */
  detectedAt?: Instant;
  /** How it is rehearsed; only of a drill. */
  drill?: DrillPlan;
  /** Its channel is for invited people only. */
  privateChannel?: boolean;
};

const maxInputs = 100;

const text = (max: number) => z.string().trim().min(1).max(max).regex(storable);

/** A declaration as it comes over the wire; unknown keys are refused, texts come out trimmed. */
export const declareInputSchema = z.strictObject({
  title: text(sentEventLimits.title),
  severity: z.enum(['sev1', 'sev2', 'sev3', 'sev4']),
  kind: z.enum(['real', 'drill']),
  runbook: z
    .string()
    .max(sentEventLimits.id)
    .regex(/^[^\s\p{C}]+$/u),
  inputs: z
    .record(
      z
        .string()
        .max(sentEventLimits.id)
        .regex(/^[^\s\p{C}]+$/u),
      z.string().trim().max(sentEventLimits.value).regex(storable),
    )
    .refine((inputs) => Object.keys(inputs).length <= maxInputs)
    .optional(),
  summary: text(sentEventLimits.text).optional(),
  detectedAt: z.int().min(0).max(8.64e15).optional(),
  drill: z
    .strictObject({
      pages: z.enum(['marked', 'log']),
      pace: z.int().min(1).max(MOST_PACE),
      kind: z.enum(drillKinds).optional(),
      injects: z
        .array(z.strictObject({ after: z.int().min(0).max(604_800), text: text(1000) }))
        .max(MOST_INJECTS)
        .optional(),
    })
    .optional(),
  privateChannel: z.boolean().optional(),
}) satisfies z.ZodType<DeclareInput>;
