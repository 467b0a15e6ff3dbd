import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { IncidentRow, Writer } from '../../../db/store.ts';
import { placeOf } from '../../domain/delivery/lane.ts';
import type { Message, MessageIncident, SendEffect } from '../../domain/delivery/message.ts';
import type { Instant, Seconds } from '../../domain/time.ts';
import { personToPage } from '../escalation/people-to-page.ts';
import { isMutedDrill } from './is-muted.ts';

/** The incident of a row's process, when anybody may hear of it. */
export const heardIncident = async (tx: Writer, row: DeliveryRow): Promise<IncidentRow | null> => {
  const process = row.processId === null ? null : await tx.process(row.processId);
  const incident = process && (await tx.incident(process.incidentId));
  return incident && !(await isMutedDrill(tx, incident)) ? incident : null;
};

/**
 * Puts a message in a row's place that one person hears by the contact they want to be reached by
 * first. False when there is none, or when it stays silent until the message is of no use.
 */
export const sendQuietly = async (
  tx: Writer,
  row: DeliveryRow,
  { id, number, title, severity, kind }: IncidentRow,
  person: string,
  message: (incident: MessageIncident) => Message,
  within: Seconds,
  at: Instant,
): Promise<boolean> => {
  const [first] = (await personToPage(tx, person, { severity, at }))?.contacts ?? [];
  if (!first || first.after >= within) return false;
  const effect: SendEffect = {
    ...{ type: 'send', key: row.effect.key, within },
    to: { type: 'contact', person, contact: first.contact },
    message: message({ id, number, title, severity, kind }),
  };
  await tx.insertOutbox({
    ...{ key: `${row.key}:${first.contact}`, processId: row.processId, effect },
    ...{ createdAt: row.createdAt, ...placeOf(effect, at) },
  });
  await tx.updateDelivery({ ...row, sentAt: at, lateness: 0 });
  return true;
};
