import { z } from 'zod';
import { storable } from '../storable.ts';
import { updateAudiences, updateStatuses } from '../update/update.ts';
import type { WalkthroughEvent } from '../walkthrough/event.ts';
import type { IncidentEvent } from './incident.ts';
import { sentEventLimits } from './sent-event-limits.ts';

type ToIncident = Exclude<
  IncidentEvent,
  {
    type:
      | 'incident.declared'
      | 'incident.closed'
      | 'incident.absorbed'
      | 'incident.merged'
      | 'role.handed'
      | 'role.assigned'
      | 'role.offered'
      | 'gap.reported'
      | 'file.attached'
      | 'update.due'
      | 'inject.told'
      | 'stakeholder.shared'
      | 'stakeholder.revoked';
  }
>;

type ToWalkthrough = Exclude<
  WalkthroughEvent,
  {
    type:
      | 'walkthrough.started'
      | 'deadline.warning'
      | 'deadline.lapsed'
      | 'wait.elapsed'
      | 'reminder.due';
  }
>;

type Within<E> = E extends unknown ? E & { walkthrough?: string } : never;

/** An event of a walkthrough. `walkthrough` may be left out while only one of the incident's is open. */
export type SentToWalkthrough = Within<ToWalkthrough>;

/**
 * What a person or a client may send: everything but the beginnings and what the clock says. People,
 * other incidents and runbooks are named by id; the use-case looks them up.
 */
export type SentEvent =
  | ToIncident
  | { type: 'role.assigned'; role: string; to: string }
  | { type: 'role.offered'; role: string; to: string }
  | { type: 'incident.merged'; into: string; reason: string }
  /** Begins another runbook in the same incident; its log says `walkthrough.started`. */
  | { type: 'walkthrough.adopted'; runbook: string; inputs?: Record<string, string> }
  | SentToWalkthrough;

const text = (max: number) => z.string().trim().min(1).max(max).regex(storable);
const id = z
  .string()
  .max(sentEventLimits.id)
  .regex(/^[^\s\p{C}]+$/u);
const reason = text(sentEventLimits.text);
const value = text(sentEventLimits.value);
const said = text(sentEventLimits.text).optional();

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const inside = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape, walkthrough: id.optional() });

const inputs = z
  .record(id, z.string().trim().max(sentEventLimits.value).regex(storable))
  .refine((given) => Object.keys(given).length <= sentEventLimits.inputs);

const update = {
  audience: z.enum(updateAudiences),
  status: z.enum(updateStatuses),
  title: text(sentEventLimits.title),
  text: text(sentEventLimits.text),
  nextIn: z.int().min(60).max(604_800).optional(),
  corrects: z.int().min(1).optional(),
};

/** An update alone, without the word for its event. */
export const sentUpdateSchema = z.strictObject(update);

/**
 * One event as it comes over the wire. Texts come out trimmed, none is empty; keys that the event
 * does not know are refused, so that nobody believes that they were heard.
 */
export const sentEventSchema = z.discriminatedUnion('type', [
  event('note.added', { text: text(sentEventLimits.text) }),
  event('severity.changed', { severity: z.enum(['sev1', 'sev2', 'sev3', 'sev4']), reason }),
  event('role.taken', { role: id }),
  event('role.assigned', { role: id, to: id }),
  event('role.offered', { role: id, to: id }),
  event('role.accepted', { role: id }),
  event('role.declined', { role: id, reason: reason.optional() }),
  event('role.left', { role: id }),
  event('responder.joined', {}),
  event('responder.left', {}),
  event('fact.pinned', { text: said, entry: z.int().min(1).optional() }),
  event('fact.unpinned', { fact: id }),
  event('link.added', {
    url: text(sentEventLimits.value),
    title: text(sentEventLimits.title).optional(),
  }),
  event('update.published', update),
  event('incident.acknowledged', {}),
  event('incident.mitigated', { summary: said }),
  event('incident.resolved', { summary: said }),
  event('incident.cancelled', { reason }),
  event('incident.merged', { into: id, reason }),
  event('incident.reopened', { reason }),
  event('walkthrough.adopted', { runbook: id, inputs: inputs.optional() }),
  inside('walkthrough.abandoned', { reason }),
  inside('step.claimed', { step: id }),
  inside('step.released', { step: id }),
  inside('deadline.snoozed', { step: id, minutes: z.int().min(1).max(1440), reason }),
  inside('check.ticked', { step: id, check: id }),
  inside('check.cleared', { step: id, check: id }),
  inside('value.recorded', { step: id.optional(), name: text(sentEventLimits.id), value }),
  inside('step.done', { step: id }),
  inside('step.skipped', { step: id, reason }),
  inside('step.reopened', { step: id, reason }),
  inside('decision.made', { step: id, option: id }),
  inside('verify.recorded', { step: id, value, pass: z.boolean() }),
  inside('wait.ended', { step: id, reason }),
  inside('signal.received', { signal: text(sentEventLimits.id) }),
  inside('page.acknowledged', { step: id }),
  inside('page.exhausted', { step: id }),
  inside('approval.given', { step: id, role: id, note: said }),
  inside('approval.refused', { step: id, role: id, reason }),
  inside('rollback.started', { step: id, reason }),
  inside('rollback.done', { step: id }),
]) satisfies z.ZodType<SentEvent>;
