import { z } from 'zod';
import { isDay } from '../day.ts';
import { storable } from '../storable.ts';
import { actionKinds, actionLimits } from './action-item.ts';

const text = (max: number) => z.string().trim().max(max).regex(storable);
const said = (max: number) => text(max).min(1);
const id = z.string().regex(/^[^\s\p{C}]{1,200}$/u);
const day = z.string().refine(isDay);
const reason = said(actionLimits.reason);

const about = z.strictObject({ runbook: id, step: id.optional() });

/** What an action item is made with; `owner` is a person's id. */
export const newActionSchema = z.strictObject({
  title: said(actionLimits.title),
  detail: text(actionLimits.detail).optional(),
  kind: z.enum(actionKinds),
  owner: id.optional(),
  dueOn: day.optional(),
  about: about.optional(),
  source: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('incident'), id }),
      z.strictObject({ type: z.literal('review'), id, item: id.optional() }),
      z.strictObject({ type: z.literal('none') }),
    ])
    .default({ type: 'none' }),
});

export type NewAction = z.infer<typeof newActionSchema>;

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** One change as it comes over the wire; `base` is the version that whoever changes it saw. */
export const sentActionSchema = z.discriminatedUnion('type', [
  event('changed', {
    base: z.int().min(1).max(1_000_000),
    title: said(actionLimits.title).optional(),
    detail: text(actionLimits.detail).nullable().optional(),
    kind: z.enum(actionKinds).optional(),
    owner: id.nullable().optional(),
    dueOn: day.nullable().optional(),
    about: about.nullable().optional(),
  }),
  event('done', { note: said(actionLimits.reason).optional() }),
  event('verified', { note: said(actionLimits.reason).optional() }),
  event('reopened', { reason }),
  event('accepted', { reason, until: day }),
  event('dropped', { reason }),
]);

export type SentAction = z.infer<typeof sentActionSchema>;
