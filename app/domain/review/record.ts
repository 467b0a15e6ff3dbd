import type { ActionItem } from '../action/action-item.ts';
import type { Instant } from '../time.ts';
import type { ReviewState } from './review-state.ts';
import type { ReviewRun } from './run.ts';

/** A review as it is written down for people: what was said, and how its actions stand. */
export type ReviewRecord = {
  id: string;
  number: number;
  state: ReviewState;
  run: ReviewRun;
  actions: Pick<ActionItem, 'id' | 'number' | 'title' | 'state' | 'owner' | 'dueOn' | 'settled'>[];
  chain: { entries: number; head: string };
};

/** A meeting as a calendar takes it; `sequence` grows with each change (RFC 5545 3.8.7.4). */
export type Invitation = {
  id: string;
  number: number;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  changedAt: Instant;
  sequence: number;
  cancelled: boolean;
  chair: { name: string; email: string | null };
  people: { name: string; email: string | null }[];
  agenda: { title: string; minutes: number }[];
};

const MINUTE = 60_000;

/** What a review invites to. Who was invited by name may have no address. */
export const invitationOf = (
  run: ReviewRun,
  number: number,
  emailOf: (person: string) => string | null,
): Invitation => {
  const moved = run.postponements.at(-1)?.mark.at ?? 0;
  const minutes = run.agenda.reduce((sum, item) => sum + item.minutes, 0);
  const named = ({ id, name }: { id: string; name: string }) => ({ name, email: emailOf(id) });
  const others = run.people.filter(({ id }) => id !== run.chair.id);
  return {
    ...{ id: run.id, number, title: run.title, startsAt: run.startsAt },
    endsAt: run.startsAt + minutes * MINUTE,
    changedAt: Math.max(run.scheduled.at, moved, run.cancelled?.mark.at ?? 0),
    sequence: run.version + run.postponements.length + (run.cancelled ? 1 : 0),
    ...{
      cancelled: run.cancelled !== undefined,
      chair: named(run.chair),
      people: others.map(named),
    },
    agenda: run.agenda.map(({ title, minutes: length }) => ({ title, minutes: length })),
  };
};
