import type { EngineEvent } from '../../domain/engine/types.ts';
import type { SentToIncident } from '../../domain/incident/sent-event-target.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Done } from '../receipt.ts';
import { followIncident } from '../retrospective/open-retrospective.ts';
import type { SentReceipt } from '../types.ts';
import { type Acting, receiptOf, refused, tellIncident } from './parts.ts';

/** Applies an event to the incident itself. */
export const sendToIncident = async (
  acting: Acting,
  event: SentToIncident,
): Promise<Done<SentReceipt>> => {
  const told = await lookedUp(acting, event);
  if (!told.ok) return refused(told);
  const done = await tellIncident(acting, told.value);
  if (done.ok && event.type === 'update.published')
    await acting.tx.deleteUpdateDraft(acting.id, event.audience);
  return done.ok
    ? receiptOf(acting.at, [done.value, ...(await followIncident(acting, told.value))])
    : refused(done);
};

/** Whoever and whatever an event names by id, as the log keeps it. */
const lookedUp = async (
  { tx, id }: Acting,
  event: SentToIncident,
): Promise<Outcome<EngineEvent>> => {
  switch (event.type) {
    case 'role.assigned':
    case 'role.offered': {
      const person = await tx.person(event.to);
      if (!person || person.deactivatedAt !== null)
        return rejected('person-not-found', { person: event.to });
      return accepted({ ...event, to: { id: person.id, name: person.name } });
    }
    case 'fact.pinned': {
      const incident = await tx.incident(id);
      return event.entry !== undefined && incident && event.entry > incident.headSeq
        ? rejected('entry-not-found', { entry: event.entry })
        : accepted(event);
    }
    default:
      return accepted(event);
  }
};
