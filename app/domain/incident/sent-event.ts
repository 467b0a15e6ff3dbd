import { z } from 'zod';
import type { WalkthroughEvent } from '../walkthrough/event.ts';
import type { IncidentEvent } from './incident.ts';
import { sentEventLimits } from './sent-event-limits.ts';

/** What a person or a client may send: everything but the beginnings and what the clock says. */
export type SentEvent =
  | Exclude<
      IncidentEvent,
      { type: 'incident.declared' | 'role.handed' | 'gap.reported' | 'file.attached' }
    >
  | Exclude<
      WalkthroughEvent,
      { type: 'walkthrough.started' | 'deadline.lapsed' | 'wait.elapsed' | 'reminder.due' }
    >;

/** No NUL and no half of a surrogate pair: neither survives storing and hashing as UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const storable = /^[^\u0000\p{Surrogate}]*$/u;

const text = (max: number) => z.string().trim().min(1).max(max).regex(storable);
const id = z
  .string()
  .max(sentEventLimits.id)
  .regex(/^[^\s\p{C}]+$/u);
const reason = text(sentEventLimits.text);
const value = text(sentEventLimits.value);

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/**
 * One event as it comes over the wire. Texts come out trimmed, none is empty; keys that the event
 * does not know are refused, so that nobody believes that they were heard.
 */
export const sentEventSchema = z.discriminatedUnion('type', [
  event('note.added', { text: text(sentEventLimits.text) }),
  event('severity.changed', { severity: z.enum(['sev1', 'sev2', 'sev3', 'sev4']), reason }),
  event('role.taken', { role: id }),
  event('incident.resolved', { summary: text(sentEventLimits.text).optional() }),
  event('incident.reopened', { reason }),
  event('check.ticked', { step: id, check: id }),
  event('check.cleared', { step: id, check: id }),
  event('value.recorded', { step: id.optional(), name: text(sentEventLimits.id), value }),
  event('step.done', { step: id }),
  event('step.skipped', { step: id, reason }),
  event('step.reopened', { step: id, reason }),
  event('decision.made', { step: id, option: id }),
  event('verify.recorded', { step: id, value, pass: z.boolean() }),
  event('wait.ended', { step: id, reason }),
  event('signal.received', { signal: text(sentEventLimits.id) }),
  event('page.acknowledged', { step: id }),
  event('page.exhausted', { step: id }),
  event('approval.given', {
    step: id,
    role: id,
    note: text(sentEventLimits.text).optional(),
  }),
  event('approval.refused', { step: id, role: id, reason }),
  event('rollback.started', { step: id, reason }),
  event('rollback.done', { step: id }),
]) satisfies z.ZodType<SentEvent>;
