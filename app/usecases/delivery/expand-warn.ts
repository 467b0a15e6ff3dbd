import type { DeliveryRow } from '../../../db/store/delivery.ts';
import type { Reader, Writer } from '../../../db/store.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import type { Instant } from '../../domain/time.ts';
import { heardIncident, sendQuietly } from './send-quietly.ts';

/** Until when a warning is of use to whoever cannot be told by when the deadline is. */
const WITHIN = 600;

/** Whoever does the step: who claimed it, else who holds its role. */
const doerOf = async (
  read: Reader,
  incident: string,
  { person, role }: Record<string, unknown>,
): Promise<string | null> => {
  if (typeof person === 'string') return person;
  if (typeof role !== 'string') return null;
  const found = await read.incidentWith(incident, 'incident');
  const roles = found ? incidentRunOf(found.process.stored).roles : {};
  return (Object.hasOwn(roles, role) && roles[role]?.id) || null;
};

/**
 * Whoever does a step hears once, by their first contact, that its deadline is near; nobody is
 * paged. False when it is something else, when nobody does it or it is too late to be told: the
 * lapse itself is heard of in its own way.
 */
export const expandWarn = async (tx: Writer, row: DeliveryRow, at: Instant): Promise<boolean> => {
  const { type, title, dueAt } = row.effect;
  if (type !== 'warn') return false;
  const incident = await heardIncident(tx, row);
  const person = incident && (await doerOf(tx, incident.id, row.effect));
  if (!incident || person === null) return false;
  const due = typeof dueAt === 'number' ? dueAt : at + WITHIN * 1000;
  const within = Math.floor((due - at) / 1000);
  if (within <= 0) return false;
  return sendQuietly(
    tx,
    row,
    incident,
    person,
    (about) => ({ type: 'deadline-near', incident: about, title: String(title), due }),
    within,
    at,
  );
};
