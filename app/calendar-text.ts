import ical from 'ical-generator';
import { translator } from './messages/catalogue.ts';

export type CalendarContent = {
  id: string;
  name: string;
  shifts: {
    id: string;
    title: string;
    schedule: string;
    changedAt: number;
    from: number;
    to: number;
  }[];
};

/** Shifts as iCalendar (RFC 5545), in UTC: each reader shows its own zone, and none has to be described. */
export const calendarText = ({ name, shifts }: CalendarContent): string => {
  const t = translator();
  const calendar = ical({
    name: t('oncall.feed.calendar', { name }),
    prodId: { company: 'Bulkhead', product: 'On call' },
    ttl: 60 * 60,
  });
  for (const { id, title, schedule, changedAt, from, to } of shifts)
    calendar.createEvent({
      id: `${id}@bulkhead`,
      start: new Date(from),
      end: new Date(to),
      stamp: new Date(changedAt),
      summary: t('oncall.feed.eventOf', { name: title, schedule }),
    });
  return calendar.toString();
};
