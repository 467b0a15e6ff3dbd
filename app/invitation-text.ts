import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Invitation } from './domain/review/record.ts';
import { translator } from './messages/catalogue.ts';

/** Who has no address here still stands in the calendar, by name, at one that no mail reaches. */
const addressed = ({ name, email }: { name: string; email: string | null }, id: string) => ({
  name,
  email: email ?? `${id}@bulkhead.invalid`,
});

/**
 * The meeting of a review as an invitation (RFC 5546): the same UID for ever, a SEQUENCE that grows
 * with each change, and a cancellation when it is called off. In UTC, so that no zone is described.
 */
export const invitationText = (invitation: Invitation, url: string): string => {
  const { id, number, title, startsAt, endsAt, changedAt, sequence, cancelled } = invitation;
  const t = translator();
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Bulkhead', product: 'Reviews' },
  });
  const event = calendar.createEvent({
    ...{ id: `review-${id}@bulkhead`, start: new Date(startsAt), end: new Date(endsAt), url },
    ...{ stamp: new Date(changedAt), lastModified: new Date(changedAt), sequence },
    summary: t('pack.minutes.invitation', { number: String(number), title }),
    description: invitation.agenda
      .map((item) => t('pack.minutes.agendaLine', { minutes: item.minutes, title: item.title }))
      .join('\n'),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: addressed(invitation.chair, `review-${number}-chair`),
  });
  for (const [index, person] of invitation.people.entries())
    event.createAttendee({
      ...addressed(person, `review-${number}-${index + 1}`),
      ...{ rsvp: true, role: ICalAttendeeRole.REQ },
    });
  return calendar.toString();
};
