import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import { placeOf } from '../../domain/delivery/lane.ts';
import type { SendEffect } from '../../domain/delivery/message.ts';
import { reviewRunOf } from '../../domain/review/definition.ts';
import type { NoticeType } from '../../domain/review/notices.ts';
import type { Instant } from '../../domain/time.ts';
import { personToPage } from '../escalation/people-to-page.ts';

/** A review is told days ahead: an hour of quiet, or a night of it, is no reason to give up. */
const WITHIN = 2 * 24 * 3600;

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/**
 * What a review tells people goes to each by the contact that they want to be reached by first, as
 * what is least urgent. False when it is something else or nobody can be reached: then it goes to the log.
 */
export const expandReview = async (tx: Writer, row: DeliveryRow, at: Instant): Promise<boolean> => {
  const { type, to, what, late, review } = row.effect;
  if (type !== 'review-told' || typeof review !== 'string') return false;
  const found = await tx.cycleWith(review);
  if (!found) return false;
  const { title, startsAt, zone } = reviewRunOf(found.process.stored);
  const { id, number } = found.cycle;
  let reached = 0;
  for (const person of strings(to)) {
    const [first] = (await personToPage(tx, person, { severity: 'sev4', at }))?.contacts ?? [];
    if (!first) continue;
    const effect: SendEffect = {
      ...{ type: 'send', key: `${row.effect.key}:${person}`, within: WITHIN },
      to: { type: 'contact', person, contact: first.contact },
      message: {
        ...{ type: 'review', review: { id, number, title }, what: what as NoticeType },
        ...{ startsAt, zone, ...(typeof late === 'string' && { late }) },
      },
    };
    await tx.insertOutbox({
      ...{ key: `${row.key}:${person}`, processId: row.processId, effect },
      ...{ createdAt: row.createdAt, ...placeOf(effect, at) },
    });
    reached += 1;
  }
  if (reached === 0) return false;
  await tx.updateDelivery({ ...row, sentAt: at, lateness: 0 });
  return true;
};
