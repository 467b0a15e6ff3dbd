import type { SentEvent } from '../incident/sent-event.ts';
import type { Act } from './table.ts';

/** What an event in an incident is an act of: ending it is the commander's, all else a responder's. */
export const actOfEvent = (type: SentEvent['type']): Act =>
  type === 'incident.resolved' ? 'incident.command' : 'incident.act';
