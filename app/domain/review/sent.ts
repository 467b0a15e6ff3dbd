import { z } from 'zod';
import { isDay } from '../day.ts';
import { reviewElements, reviewOutcomes } from '../evidence/review.ts';
import { storable } from '../storable.ts';
import { isCadence } from './cadence.ts';
import { actionStatuses, dispositionTypes, plannedDrillKinds } from './run.ts';
import { presetNames, seriesLimits } from './series.ts';

export const reviewLimits = { notes: 20_000, remark: 2_000, what: 500 } as const;

const text = (max: number) => z.string().trim().max(max).regex(storable);
const said = (max: number) => text(max).min(1);
const id = z.string().regex(/^[^\s\p{C}]{1,200}$/u);
/** Also a field's name in stored JSON: nothing that an object has of itself. */
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const day = z.string().refine(isDay);
const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
const count = (min: number, max: number) => z.int().min(min).max(max);
const base = count(0, 1_000_000);
const remark = said(reviewLimits.remark);
const note = text(reviewLimits.remark).optional();

const people = z.array(id).max(seriesLimits.people);
const signers = z.array(id).min(1).max(seriesLimits.signers);
const quorum = count(1, seriesLimits.people);
const agenda = z
  .array(
    z.strictObject({
      id: slug,
      title: said(seriesLimits.itemTitle),
      minutes: count(1, seriesLimits.itemMinutes),
    }),
  )
  .min(1)
  .max(seriesLimits.items)
  .refine((items) => new Set(items.map((item) => item.id)).size === items.length);

const days = (most: number) => count(0, most);

/** A series as it comes over the wire; people are named by their ids. */
export const seriesSchema = z
  .strictObject({
    title: said(seriesLimits.title),
    preset: z.enum(presetNames),
    cadence: z.strictObject({
      rule: z.string().max(200),
      zone: z.string().max(64),
      first: local,
    }),
    scope: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('all') }),
      z.strictObject({ type: z.enum(['team', 'service', 'provider']), id }),
    ]),
    chair: id,
    above: id.nullable(),
    people,
    signers,
    quorum,
    leads: z.strictObject({
      invite: days(seriesLimits.days),
      freeze: days(seriesLimits.workingDays),
      circulate: days(seriesLimits.days),
      minutes: days(seriesLimits.days),
      signOff: days(seriesLimits.days),
    }),
    agenda,
  })
  .refine(({ cadence }) => isCadence(cadence), { path: ['cadence', 'rule'] });

export type SeriesInput = z.infer<typeof seriesSchema>;

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** One act as it comes over the wire: people by their ids, a new date by the clocks of the zone. */
export const sentToReviewSchema = z.discriminatedUnion('type', [
  event('review.changed', {
    base: count(1, 1_000_000),
    chair: id.optional(),
    people: people.optional(),
    signers: signers.optional(),
    quorum: quorum.optional(),
    agenda: agenda.optional(),
  }),
  event('review.invited', {}),
  event('review.pack-frozen', {}),
  event('review.circulated', {}),
  event('review.postponed', { to: local, reason: remark }),
  event('review.cancelled', { reason: remark }),
  event('review.attended', { person: id, present: z.boolean() }),
  event('review.status-given', { action: id, status: z.enum(actionStatuses), note }),
  event('review.opened', {}),
  event('review.item-begun', { item: slug }),
  event('review.noted', { item: slug, text: text(reviewLimits.notes), base }),
  event('review.disposed', {
    item: slug,
    disposition: z.enum(dispositionTypes),
    until: day.optional(),
  }),
  event('review.decided', {
    /** Of the decision that is changed; absent for a new one. */
    id: id.optional(),
    base,
    item: slug,
    what: said(reviewLimits.what),
    why: note,
    owner: id.optional(),
    dueOn: day.optional(),
  }),
  event('review.decision-withdrawn', { id }),
  event('review.runbook-judged', {
    runbook: id,
    revision: z.string().regex(/^[0-9a-f]{64}$/),
    outcome: z.enum(reviewOutcomes),
    note,
    checked: z.array(z.enum(reviewElements)).max(reviewElements.length).default([]),
  }),
  event('review.drill-planned', {
    runbook: id,
    kind: z.enum(plannedDrillKinds),
    on: day,
    owner: id,
  }),
  event('review.drill-waived', { runbook: id, reason: remark }),
  event('review.adjourned', {}),
  event('review.submitted', {}),
  event('review.returned', { reason: remark }),
  event('review.signed', { hash: z.string().regex(/^[0-9a-f]{64}$/), statement: note }),
  event('review.amended', { text: remark, item: slug.optional() }),
  event('review.carried', { actions: z.array(id).min(1).max(500), note }),
  event('review.closed', {}),
]);

export type SentToReview = z.infer<typeof sentToReviewSchema>;

/** What is asked of a series that is there; `base` is the version that was seen. */
export const sentToSeriesSchema = z.discriminatedUnion('type', [
  event('changed', { base: count(1, 1_000_000), series: seriesSchema }),
  event('ended', {}),
]);
