import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import type { Instant } from '../../domain/time.ts';
import { heardIncident, sendQuietly } from './send-quietly.ts';

/** A reminder that comes later than this is of no use: the next one is on its way. */
const WITHIN = 600;

/**
 * Who owes an update is reminded by the contact that they want to be reached by first. False when it
 * is something else, or when nobody can be reached: then it goes to the log.
 */
export const expandRemind = async (tx: Writer, row: DeliveryRow, at: Instant): Promise<boolean> => {
  const { type, person } = row.effect;
  if (type !== 'remind' || typeof person !== 'string') return false;
  const owed = await heardIncident(tx, row);
  if (!owed) return false;
  return sendQuietly(
    tx,
    row,
    owed,
    person,
    (incident) => ({ type: 'update-due', incident }),
    WITHIN,
    at,
  );
};
