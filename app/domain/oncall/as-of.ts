import type { Instant } from '../time.ts';
import { finalShifts, onCallAt, type Slot, slots } from './on-call.ts';
import type { Override, PersonId, Schedule, Shift } from './schedule.ts';

/** What a schedule said from `at` on, until the next one. */
export type Revision = { at: Instant; definition: Schedule };

/**
 * What held at an instant: a change of a schedule says nothing about what was before it. The first
 * revision also says what was before itself, for a rota that is taken over from elsewhere.
 */
export const revisionAt = (revisions: readonly Revision[], at: Instant): Schedule | null =>
  (revisions.filter((one) => one.at <= at).at(-1) ?? revisions[0])?.definition ?? null;

/** The parts of a span, each with what held in it. */
const parts = (revisions: readonly Revision[], from: Instant, to: Instant) =>
  revisions
    .map(({ definition, at }, index) => ({
      definition,
      from: index === 0 ? from : Math.max(from, at),
      to: Math.min(to, revisions[index + 1]?.at ?? to),
    }))
    .filter((part) => part.from < part.to);

/** As `onCallAt`, by what held then. */
export const onCallAsOf = (
  revisions: readonly Revision[],
  overrides: readonly Override[],
  at: Instant,
): PersonId[] => {
  const schedule = revisionAt(revisions, at);
  return schedule ? onCallAt(schedule, overrides, at) : [];
};

/** As `slots`, by what held in each part of the span. */
export const slotsAsOf = (
  revisions: readonly Revision[],
  overrides: readonly Override[],
  from: Instant,
  to: Instant,
): Slot[] =>
  parts(revisions, from, to).flatMap((part) =>
    slots(part.definition, overrides, part.from, part.to),
  );

/** As `finalShifts`, by what held in each part of the span. */
export const shiftsAsOf = (
  revisions: readonly Revision[],
  overrides: readonly Override[],
  from: Instant,
  to: Instant,
): Shift[] => {
  const found: Shift[] = [];
  for (const part of parts(revisions, from, to))
    for (const shift of finalShifts(part.definition, overrides, part.from, part.to)) {
      const before = found.find(
        (one) =>
          one.to === shift.from &&
          shift.from === part.from &&
          one.person === shift.person &&
          one.layer === shift.layer &&
          one.override === shift.override,
      );
      if (before) before.to = shift.to;
      else found.push(shift);
    }
  return found;
};
