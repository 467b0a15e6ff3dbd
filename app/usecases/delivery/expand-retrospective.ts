import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import { REMIND_EVERY } from '../../domain/retrospective/reminder.ts';
import type { Instant } from '../../domain/time.ts';
import { heardIncident, sendQuietly } from './send-quietly.ts';

const LED = ['incident-commander', 'deputy'];

/** Who is asked for the retrospective: whoever led the incident last, else who declared it. */
const askedFor = async (tx: Writer, incident: string): Promise<string[]> => {
  const found = await tx.incidentWith(incident, 'incident');
  if (!found) return [];
  const { roles, declared } = incidentRunOf(found.process.stored);
  const led = LED.flatMap((role) => (Object.hasOwn(roles, role) ? (roles[role]?.id ?? []) : []));
  return [...led, ...(declared.by.type === 'person' ? [declared.by.id] : [])];
};

/**
 * A retrospective that is due is asked for by the first contact of whoever can be reached, once for
 * each reminder. False when it is something else, or when nobody can be: then it goes to the log.
 */
export const expandRetrospective = async (
  tx: Writer,
  row: DeliveryRow,
  at: Instant,
): Promise<boolean> => {
  const { type, dueAt } = row.effect;
  if (type !== 'remind-retrospective') return false;
  const heard = await heardIncident(tx, row);
  if (!heard) return false;
  const due = Number(dueAt);
  for (const person of new Set(await askedFor(tx, heard.id)))
    if (
      await sendQuietly(
        ...([tx, row, heard, person] as const),
        (incident) => ({ type: 'retrospective-due', incident, due }),
        REMIND_EVERY,
        at,
      )
    )
      return true;
  return false;
};
