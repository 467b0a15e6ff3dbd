import { z } from 'zod';
import { storable } from '../storable.ts';
import { type RetrospectiveEvent, retrospectiveLimits, sectionIds } from './retrospective.ts';

/** What people send. `retrospective.opened` makes one for an incident that was resolved without. */
export type SentToRetrospective =
  | { type: 'retrospective.opened' }
  | Extract<
      RetrospectiveEvent,
      {
        type:
          | 'retrospective.edited'
          | 'retrospective.submitted'
          | 'retrospective.returned'
          | 'retrospective.reviewed'
          | 'retrospective.published'
          | 'retrospective.amended';
      }
    >;

const text = (max: number) => z.string().trim().max(max).regex(storable);
const said = (max: number) => text(max).min(1);
const section = z.enum(sectionIds);

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** One event as it comes over the wire; a section may be emptied, a reason may not. */
export const sentToRetrospectiveSchema = z.discriminatedUnion('type', [
  event('retrospective.opened', {}),
  event('retrospective.edited', {
    section,
    text: text(retrospectiveLimits.section),
    base: z.int().min(0).max(1_000_000),
  }),
  event('retrospective.submitted', {}),
  event('retrospective.returned', { reason: said(retrospectiveLimits.remark) }),
  event('retrospective.reviewed', { note: said(retrospectiveLimits.remark).optional() }),
  event('retrospective.published', {}),
  event('retrospective.amended', {
    text: said(retrospectiveLimits.addendum),
    section: section.optional(),
  }),
]) satisfies z.ZodType<SentToRetrospective>;
