import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import { placeOf } from '../../domain/delivery/lane.ts';
import type { SendEffect } from '../../domain/delivery/message.ts';
import type { Instant } from '../../domain/time.ts';
import { personToPage } from '../escalation/people-to-page.ts';
import { isMutedDrill } from './is-muted.ts';

/** A reminder that comes later than this is of no use: the next one is on its way. */
const WITHIN = 600;

/**
 * Who owes an update is reminded by the contact that they want to be reached by first. False when it
 * is something else, or when nobody can be reached: then it goes to the log.
 */
export const expandRemind = async (tx: Writer, row: DeliveryRow, at: Instant): Promise<boolean> => {
  const { type, person } = row.effect;
  if (type !== 'remind' || typeof person !== 'string' || row.processId === null) return false;
  const process = await tx.process(row.processId);
  const incident = process && (await tx.incident(process.incidentId));
  if (!incident || (await isMutedDrill(tx, incident))) return false;
  const { id, number, title, severity, kind } = incident;
  const [first] = (await personToPage(tx, person, { severity, at }))?.contacts ?? [];
  if (!first) return false;
  const effect: SendEffect = {
    ...{ type: 'send', key: row.effect.key, within: WITHIN },
    to: { type: 'contact', person, contact: first.contact },
    message: { type: 'update-due', incident: { id, number, title, severity, kind } },
  };
  await tx.insertOutbox({
    ...{ key: `${row.key}:${first.contact}`, processId: row.processId, effect },
    ...{ createdAt: row.createdAt, ...placeOf(effect, at) },
  });
  await tx.updateDelivery({ ...row, sentAt: at, lateness: 0 });
  return true;
};
