import { z } from 'zod';
import { isDay } from '../day.ts';
import { storable } from '../storable.ts';
import { drillKinds } from './drill.ts';
import { drillLimits } from './planned.ts';

const text = (max: number) => z.string().trim().min(1).max(max).regex(storable);
const id = z.string().regex(/^[^\s\p{C}]{1,200}$/u);
const day = z.string().refine(isDay);
const remindDays = z.int().min(0).max(drillLimits.remindDays);

/** A plan as it comes over the wire; `owner` is a person's id. */
export const newDrillSchema = z.strictObject({
  runbook: id,
  kind: z.enum(drillKinds),
  on: day,
  owner: id.optional(),
  note: text(drillLimits.note).optional(),
  remindDays: remindDays.default(7),
});
export type NewDrill = z.infer<typeof newDrillSchema>;

/** A change as it comes over the wire; `base` is the version that whoever changes it saw. */
export const sentDrillSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...{ type: z.literal('changed'), base: z.int().min(1).max(1_000_000) },
    kind: z.enum(drillKinds).optional(),
    on: day.optional(),
    owner: id.nullable().optional(),
    note: text(drillLimits.note).nullable().optional(),
    remindDays: remindDays.optional(),
  }),
  z.strictObject({
    ...{ type: z.literal('cancelled'), base: z.int().min(1).max(1_000_000) },
    reason: text(drillLimits.reason),
  }),
]);
export type SentDrill = z.infer<typeof sentDrillSchema>;
