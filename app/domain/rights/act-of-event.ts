import type { SentEvent } from '../incident/sent-event.ts';
import type { Act } from './table.ts';

/** What an event in an incident is an act of: what ends or gives away is the commander's, all else a responder's. */
export const actOfEvent = (type: SentEvent['type']): Act => {
  switch (type) {
    case 'incident.mitigated':
    case 'incident.resolved':
    case 'walkthrough.abandoned':
      return 'incident.command';
    case 'incident.cancelled':
      return 'incident.cancel';
    case 'incident.merged':
      return 'incident.merge';
    case 'incident.reopened':
      return 'incident.reopen';
    case 'role.assigned':
      return 'incident.assign';
    default:
      return 'incident.act';
  }
};
