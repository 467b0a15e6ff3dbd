import { isComplete } from './after.ts';
import type { Told } from './event.ts';
import { invitedOf } from './holes.ts';
import type { ReviewRun } from './run.ts';

/** What people are told of a review. */
export const noticeTypes = [
  'invited',
  'circulated',
  'postponed',
  'cancelled',
  'to-sign',
  'returned',
  'signed-off',
  'follow-up',
  'overdue',
  'raised',
] as const;
export type NoticeType = (typeof noticeTypes)[number];

export type Notice = { what: NoticeType; to: string[]; late?: string };

const ids = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id);

/** Who hears of an event, given the run before it. */
export const noticeOf = (run: ReviewRun, event: Told): Notice | null => {
  const everybody = ids(invitedOf(run));
  switch (event.type) {
    case 'review.invited':
      return { what: 'invited', to: everybody };
    case 'review.circulated':
      return { what: 'circulated', to: everybody };
    case 'review.postponed':
      return run.invited ? { what: 'postponed', to: everybody } : null;
    case 'review.cancelled':
      return run.invited ? { what: 'cancelled', to: everybody } : null;
    case 'review.submitted':
      return { what: 'to-sign', to: ids(run.signers) };
    case 'review.returned':
      return { what: 'returned', to: [run.chair.id] };
    case 'review.signed': {
      const own = { person: { id: event.by.type === 'person' ? event.by.id : '' } };
      const signatures = [...run.signatures, own] as ReviewRun['signatures'];
      return isComplete({ signers: run.signers, signatures })
        ? { what: 'signed-off', to: everybody }
        : null;
    }
    case 'review.followed-up':
      return { what: 'follow-up', to: [run.chair.id] };
    case 'review.lapsed':
      return { what: 'overdue', to: [run.chair.id], late: event.key };
    case 'review.raised':
      return run.above ? { what: 'raised', to: [run.above.id], late: event.key } : null;
    default:
      return null;
  }
};
